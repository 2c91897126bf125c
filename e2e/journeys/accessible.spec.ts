import AxeBuilder from '@axe-core/playwright'
import type { BrowserContext, BrowserContextOptions } from '@playwright/test'
import { sampleOf } from '../world/sample.ts'
import { SCREENS, type Screen } from '../world/screens.ts'
import { expect, test, type Desk, type Page } from '../world/test.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/** Browsers of everybody who looks at a screen, all with the same look. */
async function lookers(desk: Desk, options: BrowserContextOptions): Promise<(by: Screen['by']) => BrowserContext> {
  // Colours are judged as they stand, not as they fade in.
  const look = { ...options, colorScheme: 'light', reducedMotion: 'reduce' } as const
  const nobody = await desk.context('olga', { ...look, storageState: { cookies: [], origins: [] } })
  const known = { olga: await desk.context('olga', look), vera: await desk.context('vera', look) }
  return (by) => (by === null ? nobody : by === 'vera' ? known.vera : known.olga)
}

async function violationsOf(page: Page, part: string | undefined, colours: 'and colours' | 'of colours') {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).exclude('iframe')
  if (part) axe.include(part)
  if (colours === 'of colours') axe.withRules(OF_COLOURS)
  else axe.withTags(TAGS)
  const { violations } = await axe.analyze()
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map((node) => node.html.slice(0, 160))
        .join(' | ')}`,
  )
}

for (const [look, viewport] of [
  ['wide', { width: 1440, height: 900 }],
  // Tall, so that nothing is judged while half under an edge that it would scroll out of.
  ['narrow', { width: 360, height: 2000 }],
] as const) {
  test(`no screen, ${look}, light or dark, gives axe anything to say`, async ({ desk }) => {
    test.setTimeout(600_000)
    const spots = await sampleOf(desk.api('olga'))
    const browserOf = await lookers(desk, { viewport })
    for (const screen of SCREENS) {
      const page = await browserOf(screen.by).newPage()
      await page.goto(screen.address({ ...spots, invitation: desk.ready.invitation }))
      await expect(page.locator('h1').first(), screen.name).toBeVisible()
      await screen.ready?.(page)
      expect.soft(await violationsOf(page, screen.part, 'and colours'), `${screen.name}, light`).toEqual([])
      // The dark look is the same page in other colours.
      await page.emulateMedia({ colorScheme: 'dark' })
      expect.soft(await violationsOf(page, screen.part, 'of colours'), `${screen.name}, dark`).toEqual([])
      await page.close()
    }
  })
}
