import { act, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { recordId } from '#board/testing/world.ts'
import { renderRoom } from '../../testing/render-room.tsx'
import { ClaimPanel } from '../claim-panel.tsx'
import { PORTION } from '../threads/use-portions.ts'
import { BARE, caseWorld } from './case-world.ts'

const THREADS = 2 * PORTION + 5
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

function showLong(query = '') {
  const world = caseWorld()
  for (let at = 0; at < THREADS; at += 1)
    world.must(4, { type: 'comment.add', commentId: threadId(at), claimId: BARE, body: `No. ${at}.` })
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
  beIdle()
  expect(shown()).toBe(THREADS)
})

test('what is written meanwhile is there at once', async () => {
  const { user } = showLong()
  await user.click(screen.getByRole('tab', { name: /Discussion/ }))
  await user.type(screen.getByRole('textbox', { name: 'Your comment' }), 'Mine.{Control>}{Enter}{/Control}')
  expect(screen.getByText('Mine.')).toBeTruthy()
  expect(screen.queryByText(`No. ${THREADS - 1}.`)).toBeNull()
})

test('a thread that the address names is there with the first drawing, and all before it', () => {
  showLong(`&thread=${threadId(PORTION + 1)}`)
  expect(document.getElementById(`thread-${threadId(PORTION + 1)}`)).toBeTruthy()
  expect(shown()).toBe(2 * PORTION)
})
