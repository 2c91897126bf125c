import { act, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { World } from '#board/testing/world.ts'
import { expectAccessible } from '#app/_ui/testing/accessible.ts'
import { LANGUAGES } from '#board/kernel/language.ts'
import { deskWorld, PRICE, SALE } from '../list/testing/desk-world.ts'
import { renderRoom } from '../testing/render-room.tsx'
import type { RoomTest } from '../testing/room-on.ts'
import { TableView } from './table-view.tsx'

const show = (test: RoomTest = {}) => renderRoom(<TableView />, deskWorld(), { query: 'view=table', ...test })
const numbers = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[0]?.textContent)

test.each(LANGUAGES)('all claims stand in the order of the article, in %s, and axe finds nothing', async (language) => {
  show({ language })
  expect(numbers()).toEqual(['C1', 'C2', 'C4', 'C3'])
  expect(screen.getByText(language === 'en' ? '4 claims' : '4 Behauptungen')).toBeTruthy()
  await expectAccessible()
})

test('a head sorts, says so, and the order stands in the address', async () => {
  const { user, address } = show()
  await user.click(screen.getByRole('button', { name: 'Priority' }))
  expect(numbers()).toEqual(['C1', 'C2', 'C4', 'C3'])
  expect(screen.getByRole('columnheader', { name: 'Priority' }).getAttribute('aria-sort')).toBe('ascending')
  await user.click(screen.getByRole('button', { name: 'Priority' }))
  expect(numbers()).toEqual(['C3', 'C2', 'C4', 'C1'])
  expect(screen.getByRole('columnheader', { name: 'Priority' }).getAttribute('aria-sort')).toBe('descending')
  expect(address.href).toBe('/boards/b?view=table&sort=-priority')
})

test('an address with filters and an order shows just that', () => {
  show({ query: 'view=table&status=todo,dropped&sort=-no' })
  expect(numbers()).toEqual(['C4', 'C3', 'C2'])
  expect(screen.getByText('3 of 4 claims')).toBeTruthy()
})

test('a filter is chosen from a list', async () => {
  const { user } = show()
  await user.click(screen.getByRole('combobox', { name: 'Verdict' }))
  await user.click(await screen.findByRole('option', { name: 'Disputed' }))
  expect(numbers()).toEqual(['C2'])
})

test('words that nothing has lead to a way out', async () => {
  const { user } = show()
  await user.type(screen.getByRole('searchbox', { name: 'Search claims' }), 'xyzzy')
  expect(await screen.findByText('No claim matches')).toBeTruthy()
  expect(screen.getByText('0 of 4 claims')).toBeTruthy()
  await user.click(screen.getAllByRole('button', { name: 'Clear filters' })[0] ?? document.body)
  expect(numbers()).toHaveLength(4)
})

test('a row opens its claim by its link and by a click beside it', async () => {
  const { user, address } = show()
  await user.click(screen.getByRole('link', { name: /^rund 5,8/ }))
  expect(address.href).toBe(`/boards/b?view=table&claim=${PRICE}`)
  await user.click(screen.getByRole('cell', { name: 'C1' }))
  expect(address.href).toBe(`/boards/b?view=table&claim=${SALE}`)
})

test('j and k go through the rows', async () => {
  const { user } = show()
  await user.keyboard('j')
  await act(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  expect(document.activeElement?.textContent).toMatch(/^SoftBank hat/)
  await user.keyboard('j')
  await act(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  expect(document.activeElement?.textContent).toMatch(/^rund 5,8/)
  await user.keyboard('k')
  await act(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  expect(document.activeElement?.textContent).toMatch(/^SoftBank hat/)
})

test('what others change is in the table at once', async () => {
  const { give } = show()
  await act(async () => {
    give(4, { type: 'claim.setStatus', claimId: SALE, status: 'done' })
  })
  const [, row] = screen.getAllByRole('row')
  expect(row && within(row).getByText('Done')).toBeTruthy()
})

test('a board without claims says how to begin', async () => {
  const { user, address } = renderRoom(<TableView />, World.open(), { query: 'view=table' })
  await user.click(screen.getByRole('button', { name: 'Go to the article' }))
  expect(address.href).toBe('/boards/b')
})
