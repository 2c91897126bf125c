import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const rules = [...readFileSync(join(root, 'board/SPEC.md'), 'utf8').matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(
  (match) => match[1],
)
const tests = globSync(['board/**/*.test.ts', 'server/**/*.test.ts', 'app/**/*.test.{ts,tsx}', 'e2e/**/*.spec.ts'], {
  cwd: root,
})
const titles = tests.flatMap((file) =>
  [
    ...readFileSync(join(root, file), 'utf8').matchAll(
      /\b(?:it|test|describe)(?:\.each\([^)]*\))?\(\s*(['"`])(.*?)\1/g,
    ),
  ].map((match) => match[2] ?? ''),
)

it.each(rules)('rule %s is quoted by the title of a test', (rule) => {
  const quoted = titles.filter((title) => new RegExp(`\\b${rule}\\b`).test(title))
  expect(quoted).not.toEqual([])
})
