import type { PersonKey } from './people.ts'
import { isLive, type Page } from './test.ts'

/** What addresses lead to. */
export type Spots = { readonly boardId: string; readonly claimId: string; readonly invitation: string }

/** A screen of the product: how to get there, who looks, and what to wait for. */
export type Screen<At extends Spots = Spots> = {
  readonly name: string
  readonly by: PersonKey | null
  readonly address: (at: At) => string
  readonly ready?: (page: Page) => Promise<void>
  /** It leaves a draft behind, and is looked at in a browser of its own. */
  readonly isAlone?: true
  /** Where it differs from the screen before it; the rest of the page is the same. */
  readonly part?: string
}

const live = (page: Page) => isLive(page)
const inHand = ({ boardId, claimId }: Spots) => `/boards/${boardId}?claim=${claimId}`
const tab = (name: RegExp) => async (page: Page) => {
  await isLive(page)
  await page.getByRole('tab', { name }).click()
}

/** Every screen, for those who look at all of them. */
export const SCREENS: readonly Screen[] = [
  { name: 'sign-in', by: null, address: () => '/sign-in' },
  { name: 'join', by: null, address: ({ invitation }) => invitation },
  { name: 'join-dead', by: null, address: () => '/join/no-such-invitation' },
  { name: 'boards', by: 'olga', address: () => '/boards' },
  { name: 'boards-new', by: 'olga', address: () => '/boards/new' },
  { name: 'room-article', by: 'olga', address: ({ boardId }) => `/boards/${boardId}`, ready: live },
  { name: 'room-claim', by: 'olga', address: inHand, ready: live },
  {
    name: 'room-verdicts',
    by: 'olga',
    address: inHand,
    ready: tab(/Verdicts|Urteile/),
    part: 'aside',
  },
  {
    name: 'room-discussion',
    by: 'olga',
    address: inHand,
    ready: tab(/Discussion|Diskussion/),
    part: 'aside',
  },
  {
    name: 'room-claim-history',
    by: 'olga',
    address: inHand,
    ready: tab(/History|Verlauf/),
    part: 'aside',
  },
  { name: 'room-viewer', by: 'vera', address: inHand, ready: live },
  { name: 'view-board', by: 'olga', address: ({ boardId }) => `/boards/${boardId}?view=board`, ready: live },
  { name: 'view-table', by: 'olga', address: ({ boardId }) => `/boards/${boardId}?view=table`, ready: live },
  { name: 'view-report', by: 'olga', address: ({ boardId }) => `/boards/${boardId}?view=report`, ready: live },
  { name: 'view-history', by: 'olga', address: ({ boardId }) => `/boards/${boardId}?view=history`, ready: live },
  { name: 'inbox', by: 'olga', address: () => '/inbox' },
  { name: 'desk', by: 'olga', address: () => '/desk' },
  { name: 'account', by: 'olga', address: () => '/account' },
  { name: 'api', by: 'olga', address: () => '/api' },
  { name: 'not-found', by: 'olga', address: () => '/boards/00000000-0000-7000-8000-000000000000' },
]
