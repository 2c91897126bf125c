import { SCREENS } from '../world/screens.ts'
import { expect, test } from '../world/test.ts'

// 200 % zoom of a 1280-pixel window leaves 640; WCAG 1.4.10 asks for 320.
for (const [name, width] of [
  ['320 pixels', 320],
  ['360 pixels', 360],
  ['200 % zoom', 640],
] as const) {
  test(`no screen scrolls sideways at ${name} in German`, async ({ desk }) => {
    test.setTimeout(180_000)
    const boardId = await desk.api('emil').board('Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen')
    const claimId = await desk
      .api('anna')
      .claim(
        boardId,
        'Ökonomen',
        'Die Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzgebung wurde aufgehoben.',
      )
    const contexts = {
      olga: await desk.context('olga', { viewport: { width, height: 700 }, locale: 'de-DE' }),
      vera: await desk.context('vera', { viewport: { width, height: 700 }, locale: 'de-DE' }),
      nobody: await desk.context('olga', {
        viewport: { width, height: 700 },
        locale: 'de-DE',
        storageState: { cookies: [], origins: [] },
      }),
    }
    for (const context of Object.values(contexts))
      await context.addCookies([{ name: 'language', value: 'de', url: desk.ready.url }])
    for (const screen of SCREENS) {
      const context = screen.by === null ? contexts.nobody : screen.by === 'vera' ? contexts.vera : contexts.olga
      const page = await context.newPage()
      await page.goto(screen.address({ boardId, claimId, invitation: desk.ready.invitation }))
      await expect(page.locator('h1').first(), screen.name).toBeVisible()
      await screen.ready?.(page)
      const { wide, seen } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        seen: document.documentElement.clientWidth,
      }))
      expect(wide, screen.name).toBeLessThanOrEqual(seen)
      await page.close()
    }
  })
}
