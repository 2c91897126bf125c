import { act, screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { recordId } from '#board/testing/world.ts'
import { renderRoom } from '../../testing/render-room.tsx'
import { ClaimPanel } from '../claim-panel.tsx'
import { PORTION } from '../threads/use-portions.ts'
import { BARE, caseWorld } from './case-world.ts'

const THREADS = 3 * PORTION + 5
const FIRST = 500
const waiting = new Map<number, () => void>()

// What is left of a test goes after it, and still calls off what it waits for.
beforeEach(() => {
  let asked = 0
  waiting.clear()
  vi.stubGlobal('requestIdleCallback', (run: () => void) => {
    waiting.set((asked += 1), run)
    return asked
  })
  vi.stubGlobal('cancelIdleCallback', (id: number) => waiting.delete(id))
})

const shown = () => screen.queryAllByRole('article').length
const threadId = (at: number) => recordId(FIRST + at)

const list = () => {
  const lists = [...document.querySelectorAll<HTMLElement>('ol[aria-busy]')]
  expect(lists).toHaveLength(1)
  return lists[0] ?? document.body
}

function showLong(query = '', resolved = 0) {
  const world = caseWorld()
  for (let at = 0; at < THREADS; at += 1)
    world.must(4, { type: 'comment.add', commentId: threadId(at), claimId: BARE, body: `No. ${at}.` })
  for (let at = 0; at < resolved; at += 1)
    world.must(4, { type: 'thread.resolve', threadId: threadId(at), claimId: BARE })
  return renderRoom(<ClaimPanel claimId={BARE} />, world, { query: `claim=${BARE}${query}` })
}

function beIdle() {
  const runs = [...waiting.values()]
  waiting.clear()
  act(() => runs.forEach((run) => run()))
}

test('a long discussion is drawn a portion at a time, each when the page is idle', async () => {
  const { user } = showLong()
  await user.click(screen.getByRole('tab', { name: /Discussion/ }))
  expect(shown()).toBe(PORTION)
  beIdle()
  expect(shown()).toBe(2 * PORTION)
  expect(list().getAttribute('aria-busy')).toBe('true')
  beIdle()
  beIdle()
  expect(shown()).toBe(THREADS)
  expect(list().getAttribute('aria-busy')).toBe('false')
})

test('what is folded takes no place among what is drawn first, and is not held back when it is opened again', async () => {
  const { user, give } = showLong('', PORTION)
  await user.click(screen.getByRole('tab', { name: /Discussion/ }))
  expect(within(list()).getAllByRole('article')).toHaveLength(PORTION)
  await act(() => give(4, { type: 'thread.reopen', claimId: BARE, threadId: threadId(0) }))
  expect(within(list()).getAllByRole('article')).toHaveLength(PORTION + 1)
})

test('what is written meanwhile is there at once', async () => {
  const { user } = showLong()
  await user.click(screen.getByRole('tab', { name: /Discussion/ }))
  await user.type(screen.getByRole('textbox', { name: 'Your comment' }), 'Mine.{Control>}{Enter}{/Control}')
  expect(screen.getByText('Mine.')).toBeTruthy()
  expect(screen.queryByText(`No. ${THREADS - 1}.`)).toBeNull()
})

test('a thread that the address names is there with the first drawing, all before it, and something to scroll into', () => {
  showLong(`&thread=${threadId(2 * PORTION - 1)}`)
  expect(document.getElementById(`thread-${threadId(2 * PORTION - 1)}`)).toBeTruthy()
  expect(shown()).toBe(3 * PORTION)
})
