import { act, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { userId } from '#board/testing/world.ts'
import { expectAccessible } from '#app/_ui/testing/accessible.ts'
import { LANGUAGES } from '#board/kernel/language.ts'
import { BUBBLE, deskWorld, DROPPED, PRICE, SALE } from '../list/testing/desk-world.ts'
import { renderRoom } from '../testing/render-room.tsx'
import type { RoomTest } from '../testing/room-on.ts'
import { BoardView } from './board-view.tsx'

const show = (test: RoomTest = {}) => renderRoom(<BoardView />, deskWorld(), { query: 'view=board', ...test })
const column = (name: RegExp) => within(screen.getByRole('region', { name }))
const boardOf = (made: ReturnType<typeof show>) => made.room.store.state().replica.view

test.each(LANGUAGES)('claims stand under their status, in %s, and axe finds nothing', async (language) => {
  show({ language })
  const [first, second] = language === 'en' ? [/^To do, 2/, /^In progress, 1/] : [/^Offen, 2/, /^In Arbeit, 1/]
  expect(
    column(first)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['C2 rund 5,8 Milliarden US-Dollar', 'C3 Ökonomen sprechen von einer Blase'])
  expect(column(second).getByRole('link').textContent).toMatch(/^C1 SoftBank hat/)
  expect(column(first).getByText(language === 'en' ? 'Disputed' : 'Strittig')).toBeTruthy()
  await expectAccessible()
})

test('Shift and an arrow key move a card, the focus goes along, and it is said', async () => {
  const made = show()
  const { user } = made
  screen.getByRole('link', { name: /^C1/ }).focus()
  await user.keyboard('{Shift>}{ArrowRight}{/Shift}')
  expect(boardOf(made).claims[SALE]?.status).toBe('help_needed')
  expect(document.activeElement?.textContent).toMatch(/^C1/)
  expect(screen.getByText('C1 moved to “Help needed”.')).toBeTruthy()
  await user.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}')
  expect(boardOf(made).claims[SALE]?.status).toBe('todo')
})

test('the arrow keys alone walk from card to card', async () => {
  const { user } = show()
  screen.getByRole('link', { name: /^C2/ }).focus()
  await user.keyboard('{ArrowDown}')
  expect(document.activeElement?.textContent).toMatch(/^C3/)
  await user.keyboard('{ArrowRight}')
  expect(document.activeElement?.textContent).toMatch(/^C1/)
  await user.keyboard('{ArrowLeft}')
  expect(document.activeElement?.textContent).toMatch(/^C2/)
})

test('the menu of a card moves it, takes it in hand and drops it with a reason', async () => {
  const made = show({ as: 2 })
  const { user } = made
  await user.click(screen.getByRole('button', { name: 'Actions for C3' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Done' }))
  expect(boardOf(made).claims[BUBBLE]?.status).toBe('done')
  await user.click(screen.getByRole('button', { name: 'Actions for C3' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Take in hand' }))
  expect(boardOf(made).claims[BUBBLE]?.assigneeId).toBe(userId(2))
  await user.click(screen.getByRole('button', { name: 'Actions for C3' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Dropped' }))
  await user.click(await screen.findByRole('button', { name: 'Drop claim' }))
  expect(screen.getByText(/Please give a reason/)).toBeTruthy()
  await user.type(screen.getByRole('textbox', { name: /Reason/ }), 'Wertung{Enter}')
  expect(boardOf(made).claims[BUBBLE]).toMatchObject({ status: 'dropped', dropReason: 'Wertung' })
})

test('dropped claims are folded away, and can be taken up again into any column', async () => {
  const made = show()
  const { user } = made
  expect(screen.queryByRole('link', { name: /^C4/ })).toBeNull()
  await user.click(screen.getByRole('button', { name: /^Dropped ?1, unfold/ }))
  await user.click(screen.getByRole('button', { name: 'Actions for C4' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Ready for review' }))
  expect(boardOf(made).claims[DROPPED]?.status).toBe('ready_for_review')
})

test('a viewer cannot move cards, and the menu says why', async () => {
  const made = show({ as: 5 })
  const { user } = made
  screen.getByRole('link', { name: /^C1/ }).focus()
  await user.keyboard('{Shift>}{ArrowRight}{/Shift}')
  expect(boardOf(made).claims[SALE]?.status).toBe('in_progress')
  await user.click(screen.getByRole('button', { name: 'Actions for C1' }))
  const item = await screen.findByRole('menuitem', { name: /^Done/ })
  expect(item.getAttribute('aria-disabled')).toBe('true')
})

test('what others move is in its new place at once, and glows', async () => {
  const made = show()
  await act(async () => {
    made.give(4, { type: 'claim.setStatus', claimId: PRICE, status: 'done' })
  })
  const card = column(/^Done, 1/)
    .getByRole('link', { name: /^C2/ })
    .closest('li')
  expect(card?.className).toContain('glow')
})

test('the filter narrows the cards and stands in the address', async () => {
  const { user, address } = show()
  await user.type(screen.getByRole('searchbox', { name: 'Search claims' }), 'blase')
  expect(await screen.findByText('1 of 4 claims')).toBeTruthy()
  expect(address.href).toBe('/boards/b?view=board&q=blase')
  await user.click(screen.getByRole('button', { name: 'Clear filters' }))
  expect(await screen.findByText('4 claims')).toBeTruthy()
})
