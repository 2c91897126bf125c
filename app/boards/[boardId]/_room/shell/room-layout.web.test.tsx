import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { World } from '#board/testing/world.ts'
import { renderRoom } from '../testing/render-room.tsx'
import { RoomLayout } from './room-layout.tsx'

const account = { id: 'me', name: 'Cem Checker', email: 'cem@desk.example' }

function showRoom(query: string) {
  const world = World.open()
  const claimId = world.claim(10, 'Blase')
  renderRoom(<RoomLayout account={account} signOut={() => Promise.resolve()} />, world, {
    query: query.replace('C1', claimId),
  })
  const main = screen.getByRole('main')
  return { before: main.parentElement, beside: main.nextElementSibling }
}

// A page that is still arriving is drawn as far as it is there. What stands beside the view comes last.
test.each(['', 'claim=C1'])('the view has its width before what stands beside it is there (%s)', (query) => {
  const { before, beside } = showRoom(query)
  expect(before?.className).toMatch(/:grid-cols-\[minmax\(0,1fr\)_clamp\(/)
  expect(beside?.className).not.toMatch(/\bw-\[/)
})

test('a view that has nothing beside it has all of the width', () => {
  const { before, beside } = showRoom('view=table')
  expect(before?.className).not.toMatch(/grid-cols/)
  expect(beside).toBeNull()
})
