import { z } from 'zod'
import { Api } from './api.ts'
import type { Ready } from './people.ts'
import { sampleOf } from './sample.ts'
import { SCREENS, type Screen, type Spots } from './screens.ts'
import { isLive, type Page } from './test.ts'

/** The world of the pictures: the sample with its disputed claim, and a board with nothing on it. */
export type Furnished = Spots & { readonly ready: Ready; readonly emptyId: string }

const seats = z.object({ boards: z.array(z.looseObject({ id: z.string() })) })

/** Makes what only pictures need: an empty board, and in Ben somebody who sits on none. */
export async function furnish(ready: Ready): Promise<Furnished> {
  const olga = new Api(ready.url, ready.people.olga.token)
  const ben = new Api(ready.url, ready.people.ben.token)
  const emptyId = await olga.board('An empty board')
  const { boards } = seats.parse(await (await ben.request('GET', '/api/v1/boards')).json())
  for (const { id } of boards) await olga.must(id, { type: 'member.remove', userId: ready.people.ben.userId })
  return { ...(await sampleOf(olga)), invitation: ready.invitation, ready, emptyId }
}

const inHand = ({ boardId, claimId }: Spots) => `/boards/${boardId}?claim=${claimId}`

const press = (keys: string) => async (page: Page) => {
  await isLive(page)
  await page.keyboard.press(keys)
  await page.getByRole('dialog').waitFor()
}

const unfold = (key: string, part: string) => async (page: Page) => {
  await isLive(page)
  await page.keyboard.press(key)
  await page.locator(part).first().waitFor()
}

const empty = (name: string, view: string): Screen<Furnished> => ({
  name: `empty-${name}`,
  by: 'olga',
  address: ({ emptyId }) => `/boards/${emptyId}?view=${view}`,
  ready: isLive,
})

/** What only pictures show: windows and forms over the room, and places where nothing has happened yet. */
const MORE: readonly Screen<Furnished>[] = [
  { name: 'palette', by: 'olga', address: ({ boardId }) => `/boards/${boardId}`, ready: press('ControlOrMeta+k') },
  { name: 'shortcuts', by: 'olga', address: ({ boardId }) => `/boards/${boardId}`, ready: press('?') },
  {
    name: 'form-wording',
    by: 'olga',
    isAlone: true,
    address: inHand,
    ready: unfold('e', 'aside textarea, [role=region] textarea'),
  },
  { name: 'form-evidence', by: 'olga', isAlone: true, address: inHand, ready: unfold('s', 'form') },
  { name: 'form-verdict', by: 'olga', isAlone: true, address: inHand, ready: unfold('v', 'form') },
  empty('article', 'article'),
  empty('board', 'board'),
  empty('table', 'table'),
  empty('report', 'report'),
  empty('history', 'history'),
  { name: 'empty-boards', by: 'ben', address: () => '/boards' },
  { name: 'empty-inbox', by: 'vera', address: () => '/inbox' },
  { name: 'desk-viewer', by: 'vera', address: () => '/desk' },
]

/** Every screen of which a picture is taken. */
export const PICTURES: readonly Screen<Furnished>[] = [...SCREENS, ...MORE]
