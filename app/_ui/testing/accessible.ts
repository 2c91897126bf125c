import axe from 'axe-core'
import { expect } from 'vitest'

/** Fails with a readable list if axe finds anything. jsdom draws nothing, so contrast is left to the contrast test and the browser. */
export async function expectAccessible(element: Element = document.body): Promise<void> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  expect(
    violations.map(({ id, help, nodes }) => `${id}: ${help} — ${nodes.map((node) => node.html).join(' ')}`),
  ).toEqual([])
}
