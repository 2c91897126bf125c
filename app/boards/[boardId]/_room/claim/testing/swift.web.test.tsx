import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { recordId } from '#board/testing/world.ts'
import { ANSWER, CASE } from './case-world.ts'
import { showPanel } from './show-panel.tsx'

const ACT = 'IS_REACT_ACT_ENVIRONMENT'

afterEach(() => void Reflect.set(globalThis, ACT, true))

test('a tab answers its press at once; its part may take its time', async () => {
  const { room } = showPanel()
  await waitFor(() => expect(room.store.state().link).toBe('live'))
  // As in a browser: nobody waits for everything to be drawn.
  Reflect.set(globalThis, ACT, false)
  const tab = screen.getByRole('tab', { name: /Discussion/ })
  tab.click()
  await Promise.resolve()
  expect(tab.getAttribute('aria-selected')).toBe('true')
  expect(document.getElementById(`comment-${ANSWER}`)).toBeNull()
  await waitFor(() => expect(document.getElementById(`comment-${ANSWER}`)).toBeTruthy())
})

test('by its key a part is there at once, since the next key is meant for it', async () => {
  const { user } = showPanel()
  await user.keyboard('c')
  await waitFor(() => expect(document.activeElement?.id).toBe(`comment-field-${CASE}`))
})

test('a comment of somebody else asks the room for little, or each event would be slow in a long discussion', async () => {
  const { room, tab, give } = showPanel()
  await tab(/Discussion/)
  await waitFor(() => expect(room.store.state().link).toBe('live'))
  const threadId = recordId(500)
  act(() => void give(4, { type: 'comment.add', commentId: threadId, claimId: CASE, body: 'The first.' }))
  await screen.findByText('The first.')
  const more = 5
  const subscribed = vi.spyOn(room.store, 'subscribe')
  for (let n = 1; n <= more; n += 1)
    act(
      () =>
        void give(4, { type: 'comment.add', commentId: recordId(500 + n), claimId: CASE, threadId, body: `No. ${n}.` }),
    )
  await screen.findByText('No. 5.')
  // Including what the thread and its tab ask anew; with its menu and its editor a comment asked for 27.
  const ofEach = subscribed.mock.calls.length / more
  expect(ofEach).toBeGreaterThan(2)
  expect(ofEach).toBeLessThanOrEqual(20)
})
