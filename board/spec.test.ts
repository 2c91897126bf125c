import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const rules = [...readFileSync(join(root, 'board/SPEC.md'), 'utf8').matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(
  ([, rule = '']) => rule,
)
const tests = globSync(['board/**/*.test.ts', 'server/**/*.test.ts', 'app/**/*.test.{ts,tsx}', 'e2e/**/*.spec.ts'], {
  cwd: root,
})
const EACH = /(?:\.each\((?:[^()]|\([^()]*\))*\))?/.source
const TITLE = new RegExp(String.raw`\b(?:it|test|describe)${EACH}\(\s*(['"\`])(.*?)\1`, 'g')
const titles = tests.flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(TITLE)].map(([, , title = '']) => title),
)

/** The rules that a title quotes: `S1 S2: …` or `… [S1]`. A claim that is called C1 in a sentence is none. */
function quotedBy(title: string): string[] {
  const [before = ''] = /^(?:[A-Z]\d+ )*[A-Z]\d+(?=: )/.exec(title) ?? []
  return [...before.split(' '), ...[...title.matchAll(/\[([A-Z]\d+)\]/g)].map(([, rule = '']) => rule)].filter(
    (rule) => rule !== '',
  )
}
const quoted = new Set(titles.flatMap(quotedBy))

it.each(rules)('rule %s is quoted by the title of a test', (rule) => {
  expect(quoted).toContain(rule)
})

it('there is a rule behind every quotation, and each stands once', () => {
  expect([...quoted].filter((rule) => !rules.includes(rule))).toEqual([])
  expect(new Set(rules).size).toBe(rules.length)
})
