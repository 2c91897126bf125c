import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { CASE, caseWorld } from '../claim/testing/case-world.ts'
import { renderRoom } from '../testing/render-room.tsx'
import { useRead } from './use-read.ts'

afterEach(() => vi.unstubAllGlobals())

function Marker() {
  const { unread, markRead } = useRead(CASE)
  return <button onClick={markRead}>{unread} unread</button>
}

test('the answer to a read mark is read to its end, or the request would go on for as long as the page', async () => {
  const answers: Response[] = []
  vi.stubGlobal('fetch', () => {
    const answer = Response.json({ unread: 0 })
    answers.push(answer)
    return Promise.resolve(answer)
  })
  renderRoom(<Marker />, caseWorld())
  act(() => screen.getByRole('button', { name: '2 unread' }).click())
  await screen.findByText('0 unread')
  await waitFor(() => expect(answers.map((one) => one.bodyUsed)).toEqual([true]))
})

test('a mark that does not arrive disturbs nobody', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no line')))
  renderRoom(<Marker />, caseWorld())
  act(() => screen.getByRole('button', { name: '2 unread' }).click())
  await screen.findByText('0 unread')
})
