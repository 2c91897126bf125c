import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { userId } from '#board/testing/world.ts'
import { expectAccessible } from '#app/_ui/testing/accessible.ts'
import { deskWorld, PRICE, SALE } from '../list/testing/desk-world.ts'
import { renderRoom } from '../testing/render-room.tsx'
import type { RoomTest } from '../testing/room-on.ts'
import { RoomPalette } from './room-palette.tsx'

function Palette() {
  const [open, setOpen] = useState(false)
  return <RoomPalette open={open} onOpenChange={setOpen} />
}

const show = (test: RoomTest = {}) => renderRoom(<Palette />, deskWorld(), test)

async function ask(made: ReturnType<typeof show>, words: string) {
  await made.user.keyboard('{Control>}k{/Control}')
  const input = await screen.findByRole('combobox')
  await made.user.type(input, words)
}

test('Ctrl+K finds a claim by number and by words', async () => {
  const made = show()
  await ask(made, 'C2')
  await expectAccessible()
  await made.user.keyboard('{Enter}')
  expect(made.address.href).toBe(`/boards/b?claim=${PRICE}`)
  await ask(made, 'oktober nvidia')
  await made.user.keyboard('{Enter}')
  expect(made.address.href).toBe(`/boards/b?claim=${SALE}`)
})

test('views are found by name and by their keys', async () => {
  const made = show()
  await ask(made, 'history')
  await made.user.keyboard('{Enter}')
  expect(made.address.href).toBe('/boards/b?view=history')
  await made.user.keyboard('gt')
  expect(made.address.href).toBe('/boards/b?view=table')
})

test('the claim in hand can be moved and taken', async () => {
  const made = show({ query: `claim=${PRICE}`, as: 2 })
  await ask(made, 'ready for review')
  await made.user.keyboard('{Enter}')
  await ask(made, 'take c2')
  await made.user.keyboard('{Enter}')
  expect(made.room.store.state().replica.view.claims[PRICE]).toMatchObject({
    status: 'ready_for_review',
    assigneeId: userId(2),
  })
})

test('a viewer is offered nothing that would be refused', async () => {
  const made = show({ query: `claim=${PRICE}`, as: 5 })
  await ask(made, 'C2')
  await screen.findByRole('option', { name: /Copy link to C2/ })
  expect(screen.queryByRole('option', { name: /^Status:/ })).toBeNull()
  expect(screen.queryByRole('option', { name: /^Take C2/ })).toBeNull()
})

test('places lead out of the room, settings take effect', async () => {
  const made = show()
  await ask(made, 'inbox')
  await made.user.keyboard('{Enter}')
  expect(made.router.push).toHaveBeenCalledWith('/inbox')
  await ask(made, 'dark')
  await made.user.keyboard('{Enter}')
  expect(document.documentElement.dataset['theme']).toBe('dark')
})

test('the question mark lists the keys, and single keys can be switched off', async () => {
  const made = show()
  await made.user.keyboard('?')
  await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })
  expect(screen.getByText('Table')).toBeTruthy()
  await expectAccessible()
  await made.user.click(screen.getByRole('switch', { name: /single key/ }))
  await made.user.keyboard('{Escape}gt')
  expect(made.address.href).toBe('')
  localStorage.clear()
})
