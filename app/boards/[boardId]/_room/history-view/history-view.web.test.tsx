import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { userId } from '#board/testing/world.ts'
import { expectAccessible } from '#app/_ui/testing/accessible.ts'
import { LANGUAGES } from '#board/kernel/language.ts'
import { deskWorld, PRICE, SALE } from '../list/testing/desk-world.ts'
import { renderRoom } from '../testing/render-room.tsx'
import type { RoomTest } from '../testing/room-on.ts'
import { HistoryView } from './history-view.tsx'

let isDown = false

beforeEach(() => {
  isDown = false
})
afterEach(() => vi.unstubAllGlobals())

/** The REST door in memory: answers from the same log that the room's line is fed from. */
function show(test: RoomTest = {}) {
  const world = deskWorld()
  const made = renderRoom(<HistoryView />, world, { query: 'view=history', ...test })
  vi.stubGlobal('fetch', async (address: string) => {
    if (isDown) throw new Error('down')
    const { searchParams } = new URL(address, 'http://desk.example')
    const after = Number(searchParams.get('after'))
    const events = made.net.server.log.slice(after, after + Number(searchParams.get('limit')))
    return Response.json({ events, seq: made.net.server.board.seq, more: false })
  })
  return made
}

const entries = () => [...document.querySelectorAll('li')].map((row) => row.textContent ?? '')

test.each(LANGUAGES)('the whole log reads from the newest to the first entry, in %s', async (language) => {
  const { net } = show({ language })
  await screen.findByText(language === 'en' ? 'The log begins here.' : 'Hier beginnt das Protokoll.')
  expect(entries()).toHaveLength(net.server.log.length)
  expect(entries()[0]).toContain(language === 'en' ? 'dropped C4' : 'C4 verworfen')
  expect(entries().at(-1)).toContain(language === 'en' ? 'opened the board' : 'Board angelegt')
  await expectAccessible()
})

test('what happens now comes on top', async () => {
  const { give } = show()
  await screen.findByText('The log begins here.')
  await act(async () => {
    give(4, { type: 'claim.setStatus', claimId: SALE, status: 'done' })
  })
  await waitFor(() => expect(entries()[0]).toContain('Dora Checker moved C1 from In progress to Done.'))
})

test('an address narrows the log to a person, a kind and a claim', async () => {
  show({ query: `view=history&by=${userId(4)}&kind=comment&of=${PRICE}` })
  await screen.findByText('The log begins here.')
  expect(entries()).toHaveLength(2)
  for (const entry of entries()) expect(entry).toMatch(/Dora Checker .* C2/)
})

test('a kind is chosen from a list and stands in the address', async () => {
  const { user, address } = show()
  await screen.findByText('The log begins here.')
  await user.click(screen.getByRole('combobox', { name: 'What' }))
  await user.click(await screen.findByRole('option', { name: 'Verdicts' }))
  expect(address.href).toBe('/boards/b?view=history&kind=verdict')
  expect(entries()).toHaveLength(6)
})

test('a log that cannot be read says so and is read again on demand', async () => {
  isDown = true
  const { user } = show()
  expect(await screen.findByText('The log could not be loaded.')).toBeTruthy()
  isDown = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByText('The log begins here.')
})
