import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { filesBelow, textOf } from './sources.ts'

const FILE_NAME = /^[\w.@[\]<>*{},-]+\.(tsx?|mjs|js|json|md|css|sql|prisma|conf|typ|example)$/
/** What the product makes while it runs, and git ignores. */
const MADE = /^(\.data|\.next|e2e\/\.results)\b/
/** What stands at the root: a path that begins there is written from there, any other may leave out its beginning. */
const AT_ROOT = /^(app|board|docs|e2e|prisma|public|server|tools|\.ci)\//

const files = filesBelow()
const folders = new Set(files.flatMap(foldersOf))
// What a superseded decision names may be gone with it.
const pages = files.filter((file) => file.endsWith('.md') && !/^Status: superseded/m.test(textOf(file)))
const manifest = z
  .object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(textOf('package.json')))
const packages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })

function foldersOf(file: string): string[] {
  const folder = path.posix.dirname(file)
  return folder === '.' ? [] : [folder, ...foldersOf(folder)]
}

/** True for what is written in backticks and means a file or a folder, not an address, a package, a setting or a command. */
function isPath(code: string): boolean {
  if (/\s|^\/|^#|^[A-Z_]+\//.test(code) || MADE.test(code)) return false
  if (packages.some((name) => code === name || code.startsWith(`${name}/`))) return false
  return code.includes('/') || FILE_NAME.test(code)
}

/** `server/**`, `<noun>/fields.ts` and `claim/{claim,decide}.ts` as a pattern of whole paths; the ending may be left out. */
function patternOf(code: string): RegExp {
  const body = code
    .replace(/\/$/, '')
    .replace(/<\w+>/g, '*')
    .replace(/[.+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{([^}]*)\}/g, (_, names: string) => `(${names.replaceAll(',', '|')})`)
    .replace(/\*\*\/?|\*/g, (stars) => (stars === '*' ? '[^/]*' : '(.*/)?'))
  return new RegExp(`^${AT_ROOT.test(code) ? '' : '(.*/)?'}${body}(\\.\\w+)?$`)
}

/** A file or folder that a path may mean, or a file with the member that is named behind it, as in `board/live/replica.submit`. */
function isThere(code: string): boolean {
  const meant = patternOf(code)
  if (files.some((file) => meant.test(file)) || [...folders].some((folder) => meant.test(folder))) return true
  const [, place = '', member = ''] = /^(.*)\.(\w+)$/.exec(code) ?? []
  if (place === '') return false
  const holder = patternOf(place)
  return files.some((file) => holder.test(file) && new RegExp(`\\b${member}\\b`).test(textOf(file)))
}

/** What a page writes in backticks, blocks of code aside. */
const codesOf = (page: string) =>
  [
    ...textOf(page)
      .replace(/```.*?```/gs, '')
      .matchAll(/`([^`\n]+)`/g),
  ].map(([, code = '']) => code)

describe('what the pages of documentation name', () => {
  it('is there: every path in backticks', () => {
    const paths = pages.flatMap((page) =>
      codesOf(page)
        .filter(isPath)
        .map((code) => [page, code] as const),
    )
    expect(paths.length).toBeGreaterThan(300)
    expect(paths.filter(([, code]) => !isThere(code)).map(([page, code]) => `${page}: there is no ${code}`)).toEqual([])
  })

  it('is there: every file that a link leads to', () => {
    const links = pages.flatMap((page) =>
      [...textOf(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, to = '']) => [page, to] as const),
    )
    const isDead = ([page, to]: readonly [string, string]) => {
      const place = path.posix.join(path.posix.dirname(page), to).replace(/\/$/, '')
      return !/^[a-z]+:/.test(to) && !files.includes(place) && !folders.has(place)
    }
    expect(links.filter(isDead).map(([page, to]) => `${page}: the link to ${to} is dead`)).toEqual([])
  })
})
