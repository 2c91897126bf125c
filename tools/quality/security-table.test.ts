import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '#server/ground/build.ts'
import { textOf } from './sources.ts'

const PAGE = 'docs/security.md'
const STATES = ['holds', 'in part', 'open', 'does not apply'] as const

type Row = { number: string; level: string; asks: string; state: string; proof: string }

const page = textOf(PAGE)
const rows: Row[] = page.split('\n').flatMap((line) => {
  const cells = line.split(' | ')
  const [number = '', level = '', asks = '', state = '', ...proof] = cells
  if (!/^\| \d+\.\d+\.\d+$/.test(number)) return []
  return [{ number: number.slice(2), level, asks, state, proof: proof.join(' | ').replace(/ \|$/, '') }]
})

// How many requirements of levels 1 and 2 each chapter of the standard has, version 5.0.0.
const OF_THE_STANDARD = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7]

const FILE = /^[\w.@[\]()-]+(\/[\w.@[\]()-]+)*\.(ts|tsx|md|mjs|js|json|prisma|conf|typ|example)$/

/** The files that a proof names, each with the words that are to stand in it. */
function citationsOf(proof: string): { file: string; words: string[] }[] {
  const found: { file: string; words: string[] }[] = []
  for (const [, code, words] of proof.matchAll(/`([^`]+)`|“([^”]+)”/g)) {
    if (words !== undefined) found.at(-1)?.words.push(words)
    else if (code !== undefined && (FILE.test(code) || code === '.env.example')) found.push({ file: code, words: [] })
  }
  return found
}

const numbersOf = (number: string) => number.split('.').map(Number)

function compare(one: string, other: string): number {
  const [a, b] = [numbersOf(one), numbersOf(other)]
  const differs = [0, 1, 2].find((index) => a[index] !== b[index])
  return differs === undefined ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0)
}

describe('the table of requirements', () => {
  it('has all 253 of levels 1 and 2, each once and in order', () => {
    expect(rows.length).toBe(253)
    expect(rows.filter((row) => row.level === '1').length).toBe(70)
    expect(rows.filter((row) => row.level === '2').length).toBe(183)
    const unordered = rows.filter((row, place) => compare(rows[place - 1]?.number ?? '0.0.0', row.number) >= 0)
    expect(unordered).toEqual([])
    const chapters = OF_THE_STANDARD.map(
      (_, place) => rows.filter((row) => numbersOf(row.number)[0] === place + 1).length,
    )
    expect(chapters).toEqual(OF_THE_STANDARD)
  })

  it('says of each what is asked, in few words, and where it stands', () => {
    expect(rows.filter(({ asks }) => asks === '' || asks.split(' ').length > 12)).toEqual([])
    expect(rows.filter(({ state }) => !STATES.some((one) => one === state))).toEqual([])
    expect(rows.filter(({ proof }) => proof.length < 15)).toEqual([])
  })

  it('counts at its top what stands in it', () => {
    const count = (state: (typeof STATES)[number]) => rows.filter((row) => row.state === state).length
    const top = /\*\*(\d+) hold, (\d+) hold in part, (\d+) are open, (\d+) do not apply\*\*/.exec(page)
    expect(top?.slice(1).map(Number)).toEqual(STATES.map(count))
  })

  it('shows for whatever holds a file where it does', () => {
    const bare = rows.filter(({ state, proof }) => state === 'holds' && !/`|section "/.test(proof))
    expect(bare.map((row) => row.number)).toEqual([])
  })

  it('names files that are there, and words that stand in them', () => {
    const wrong = rows.flatMap(({ number, proof }) =>
      citationsOf(proof).flatMap(({ file, words }) => {
        if (!existsSync(path.join(ROOT, file))) return [`${number}: there is no ${file}`]
        const text = textOf(file)
        return words.filter((one) => !text.includes(one)).map((one) => `${number}: ${file} does not say “${one}”`)
      }),
    )
    expect(wrong).toEqual([])
  })

  it('cites a good part of the tests, so that it cannot be mere words', () => {
    const tests = new Set(
      rows
        .flatMap(({ proof }) => citationsOf(proof).map(({ file }) => file))
        .filter((file) => /\.(test|spec)\.tsx?$/.test(file)),
    )
    expect(tests.size).toBeGreaterThan(40)
  })
})

it('the sections that the table leans on are there', () => {
  const wanted = [...page.matchAll(/section "([^"]+)"/g)].map(([, name]) => name ?? '')
  const missing = wanted.filter((name) => !page.includes(`## ${name}`) && !page.includes(`**${name}.**`))
  expect(missing).toEqual([])
})
