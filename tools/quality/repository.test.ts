import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '#server/ground/build.ts'
import { filesBelow, runtimeImports, sources, textOf } from './sources.ts'

const LARGEST_FILE = 350
const LARGEST_FOLDER = 25
const TEXT = /\.(tsx?|mjs|js|json|md|css|sql|prisma|toml|svg|typ|html|yml|txt)$/

const lengthOf = (file: string) => textOf(file).split('\n').length - 1
const all = sources()

describe('sizes', () => {
  it(`keeps every file within ${LARGEST_FILE} lines, nine in ten within 200, and the median within 80`, () => {
    const lengths = all.map((file) => [lengthOf(file), file] as const).sort(([a], [b]) => a - b)
    const at = (share: number) => lengths[Math.floor(lengths.length * share)]?.[0] ?? 0
    expect(lengths.filter(([length]) => length > LARGEST_FILE)).toEqual([])
    expect(at(0.9)).toBeLessThanOrEqual(200)
    expect(at(0.5)).toBeLessThanOrEqual(80)
  })

  it(`splits every folder of code before it holds more than ${LARGEST_FOLDER} files, tests aside`, () => {
    const folders = new Map<string, number>()
    // One file an area of text, in each language alike: a list, not a drawer.
    const counted = all.filter((file) => !/\.test\.tsx?$|^app\/_text\/(en|de)\//.test(file))
    for (const file of counted) folders.set(path.posix.dirname(file), (folders.get(path.posix.dirname(file)) ?? 0) + 1)
    expect([...folders].filter(([, count]) => count > LARGEST_FOLDER)).toEqual([])
  })
})

describe('imports', () => {
  it('never lead in a circle', () => {
    const seen = new Map<string, 'open' | 'done'>()
    const circles: string[] = []
    const walk = (file: string, way: readonly string[]) => {
      if (seen.get(file) === 'open') circles.push([...way.slice(way.indexOf(file)), file].join(' → '))
      if (seen.has(file)) return
      seen.set(file, 'open')
      for (const next of runtimeImports(file)) if (all.includes(next)) walk(next, [...way, file])
      seen.set(file, 'done')
    }
    for (const file of all) walk(file, [])
    expect(circles).toEqual([])
  })

  it('name every own file with its extension, so that Node runs what the compiler checks', () => {
    const isOwn = (name: string) => /^(app|board|server|prisma|tools|e2e)\//.test(name) && name !== 'prisma/config'
    const bare = all.flatMap((file) =>
      runtimeImports(file).filter((name) => isOwn(name) && !/\.(tsx?|mjs|css|json)$/.test(name)),
    )
    expect(bare).toEqual([])
  })
})

describe('the log', () => {
  it('is written by server/commands alone', () => {
    const writes =
      /boardEvent\s*\.\s*(create|update|upsert|delete)|(INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+"?board_event\b/i
    const outside = all.filter((file) => !/^server\/commands\/|\.test\.tsx?$|^server\/testing\//.test(file))
    expect(outside.filter((file) => writes.test(textOf(file)))).toEqual([])
  })
})

describe('words', () => {
  it('_ui knows no word of the board', () => {
    // "verdict" is left out: the design tokens name colours of their own for it.
    const words = /\b(claims?|evidence|occurrences?|reviewers?|rationale)\b/i
    const files = all.filter((file) => file.startsWith('app/_ui/') && !file.includes('.test.'))
    expect(files.filter((file) => words.test(textOf(file)))).toEqual([])
  })

  it('no file names a place on the machine where it was written', () => {
    const parent = path.dirname(ROOT)
    const here = [tmpdir(), homedir(), path.sep].includes(parent) ? ROOT : parent
    const home = /(?<![\w.$/])\/(home|Users|root)\/\w+\//
    const files = filesBelow().filter((file) => TEXT.test(file) && file !== 'package-lock.json')
    expect(files.filter((file) => textOf(file).includes(`${here}${path.sep}`) || home.test(textOf(file)))).toEqual([])
  })

  it('nothing is left loose: no skipped test, no silenced rule, no promise to finish later', () => {
    const loose = new RegExp(
      [
        'TO' + 'DO',
        'FIX' + 'ME',
        '@ts-' + 'ignore',
        'eslint-' + 'disable',
        '\\.on' + 'ly\\(',
        '\\b(it|test|describe)\\.sk' + 'ip\\(',
      ].join('|'),
    )
    expect(all.filter((file) => loose.test(textOf(file)))).toEqual([])
  })
})
