import { render } from '@testing-library/react'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { useRef } from 'react'
import { expect, test } from 'vitest'
import { useRareHighlight, type Span } from './use-highlights.ts'

function Article({ mine, theirs }: { mine: readonly Span[]; theirs: readonly Span[] }) {
  const root = useRef<HTMLDivElement>(null)
  useRareHighlight(root, 'claim-new', mine)
  useRareHighlight(root, 'person-3', theirs)
  return <div ref={root} data-testid="article" />
}

const WORDS = [{ start: 0, end: 4 }]

test('the article says which rare tints it has, and nothing when it has none', () => {
  const { getByTestId, rerender } = render(<Article mine={[]} theirs={[]} />)
  const tints = () => getByTestId('article').getAttribute('data-tints')
  expect(tints()).toBeNull()
  rerender(<Article mine={WORDS} theirs={WORDS} />)
  expect(tints()).toBe('claim-new person-3')
  rerender(<Article mine={[]} theirs={WORDS} />)
  expect(tints()).toBe('person-3')
  rerender(<Article mine={[]} theirs={[]} />)
  expect(tints()).toBeNull()
})

// A browser works such a rule out for each element that it fits, so one that fits all costs more than all others together.
test('rules of tints fit the elements that hold the words and no others', () => {
  const sheet = readFileSync(path.join(import.meta.dirname, '../article.css'), 'utf8')
  const rules = sheet.match(/^.*::highlight\([^)]*\)/gm) ?? []
  expect(rules.length).toBeGreaterThan(8)
  for (const rule of rules) expect(rule).toMatch(/(\[data-tints~='[^']+'\]|\[data-claims\]) \[data-start\]::highlight/)
})
