import AxeBuilder from '@axe-core/playwright'
import { SCREENS } from '../world/screens.ts'
import { expect, test, type Desk, type Page } from '../world/test.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let shared: { boardId: string; claimId: string } | null = null

/** The sample, with a claim that is disputed and has sources, verdicts and a discussion. */
async function sampleOf(desk: Desk) {
  if (shared) return shared
  const api = desk.api('olga')
  const { boards } = await (await api.request('GET', '/api/v1/boards')).json()
  const boardId: string = boards.find((board: { isSample: boolean }) => board.isSample).id
  const { board } = await (await api.request('GET', `/api/v1/boards/${boardId}`)).json()
  const claims: { id: string; statement: string }[] = Object.values(board.claims)
  const claimId = claims.find((claim) => claim.statement.includes('Every SoftBank share split'))?.id ?? ''
  shared = { boardId, claimId }
  return shared
}

async function violationsOf(page: Page) {
  // Colours are judged as they stand, not as they fade in.
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: null })
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).exclude('iframe').analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`)
}

for (const screen of SCREENS) {
  for (const [look, options] of [
    ['light and wide', { colorScheme: 'light', viewport: { width: 1440, height: 900 } }],
    ['dark and wide', { colorScheme: 'dark', viewport: { width: 1440, height: 900 } }],
    ['light and narrow', { colorScheme: 'light', viewport: { width: 360, height: 740 } }],
    ['dark and narrow', { colorScheme: 'dark', viewport: { width: 360, height: 740 } }],
  ] as const) {
    test(`${screen.name}, ${look}, has nothing for axe to say`, async ({ desk }) => {
      const { boardId, claimId } = await sampleOf(desk)
      const anonymous = screen.by === null ? { storageState: { cookies: [], origins: [] } } : {}
      const page = await desk.open(screen.by ?? 'olga', screen.address(boardId, claimId), { ...options, ...anonymous })
      await expect(page.locator('h1').first()).toBeVisible()
      await screen.ready?.(page)
      expect(await violationsOf(page)).toEqual([])
    })
  }
}
