import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { expectAccessible } from '#app/_ui/testing/accessible.ts'
import type { Presence } from '#board/live/protocol.ts'
import { recordId, userId, World } from '#board/testing/world.ts'
import { memoryKeep } from '../live/keep/memory-keep.ts'
import { renderRoom } from '../testing/render-room.tsx'
import { ConnectionNotice } from './connection-notice.tsx'
import { ConnectionBadge } from './header/connection-badge.tsx'
import { PresentPeople } from './header/present-people.tsx'
import { ViewTabs } from './header/view-tabs.tsx'
import { ClaimRail } from './rail/claim-rail.tsx'

function aWorld() {
  const world = World.open()
  const late = world.claim(10, 'Blase')
  const early = world.claim(11, '5,8 Milliarden')
  return { world, late, early }
}

const state = () => document.querySelector('[data-connection]')

const here = (over: Partial<Presence>): Presence => ({
  userId: userId(2),
  connectionId: 'c2',
  claimId: null,
  at: null,
  selection: null,
  typing: null,
  ...over,
})

describe('the state of the line', () => {
  test('is said honestly: catching up, live, offline with what is kept, live again', async () => {
    const { world, late } = aWorld()
    const { room, line } = renderRoom(<ConnectionBadge />, world)
    expect(state()?.textContent).toContain('Catching up')
    await waitFor(() => expect(state()?.textContent).toContain('Live'))
    act(() => line.cut())
    expect(state()?.textContent).toBe('Offline')
    act(() => void room.send({ type: 'claim.setStatus', claimId: late, status: 'done' }))
    expect(state()?.textContent).toContain('1 change kept on this device')
    act(() => line.join())
    await waitFor(() => expect(state()?.textContent).toBe('Live'))
  })

  test.each([
    ['upgrade', 'Out of date', 'button', 'Reload'],
    ['signed_out', 'Signed out', 'link', 'Sign in again'],
    ['removed', 'No access', 'link', 'To the boards'],
    ['too_many', 'Open elsewhere', 'button', 'Go on here'],
  ] as const)('%s ends with a way out', async (reason, words, role, wayOut) => {
    const { room, line, container } = renderRoom(
      <>
        <ConnectionBadge />
        <ConnectionNotice isGone={false} />
      </>,
      aWorld().world,
    )
    await waitFor(() => expect(room.store.state().link).toBe('live'))
    act(() => line.goodbye(reason))
    expect(state()?.textContent).toContain(words)
    expect(screen.getByRole(role, { name: wayOut })).toBeTruthy()
    await expectAccessible(container)
  })

  test('says when nothing would survive a crash of the page', async () => {
    const { world, late } = aWorld()
    const { room, line } = renderRoom(<ConnectionNotice isGone={false} />, world, { keep: memoryKeep() })
    await waitFor(() => expect(room.store.state().link).toBe('live'))
    act(() => line.cut())
    act(() => void room.send({ type: 'claim.setStatus', claimId: late, status: 'done' }))
    expect(await screen.findByText(/keeps nothing when a page is closed/)).toBeTruthy()
  })
})

describe('who is here', () => {
  test('names each person once with their place, and leads to their claim', async () => {
    const { world, late } = aWorld()
    const { net, room, user, address, container } = renderRoom(<PresentPeople />, world)
    await waitFor(() => expect(room.store.state().link).toBe('live'))
    act(() =>
      net.present([
        here({}),
        here({ connectionId: 'c2b', claimId: late, typing: 'thread' }),
        here({ userId: userId(3), connectionId: 'me' }),
      ]),
    )
    const list = screen.getByRole('list', { name: 'Also here' })
    expect(within(list).getAllByRole('button')).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Edda Editor, writing on C1' }))
    expect(address.href).toContain(`claim=${late}`)
    await expectAccessible(container)
  })
})

describe('the views', () => {
  test('are links with addresses of their own that keep the claim in hand', async () => {
    const { world, late } = aWorld()
    const { user, address } = renderRoom(<ViewTabs />, world, { query: `claim=${late}` })
    expect(screen.getByRole('link', { name: 'Article' }).getAttribute('aria-current')).toBe('page')
    await user.click(screen.getByRole('link', { name: 'Table' }))
    expect(address.href).toBe(`/boards/b?claim=${late}&view=table`)
    expect(screen.getByRole('link', { name: 'Table' }).getAttribute('aria-current')).toBe('page')
  })
})

describe('the list of claims', () => {
  test('stands in the order of the article with what the board says of each', async () => {
    const { world, early } = aWorld()
    world.must(3, { type: 'verdict.give', verdictId: recordId(20), claimId: early, rating: 'false' })
    const { container, user, address } = renderRoom(<ClaimRail />, world)
    const cards = screen.getAllByRole('link')
    expect(cards.map((card) => card.textContent)).toEqual([
      expect.stringMatching(/^C2False/),
      expect.stringMatching(/^C1No verdict yet/),
    ])
    expect(screen.getByText('1 of 2 with a verdict')).toBeTruthy()
    await user.click(screen.getByRole('link', { name: /C2/ }))
    expect(address.href).toContain(`claim=${early}`)
    await expectAccessible(container)
  })

  test('begins with what a window shows: beyond it cards name their claim, and say the rest once there is time', async () => {
    const world = World.open()
    for (let n = 0; n < 40; n += 1) world.claim(10 + n, 'Blase')
    renderRoom(<ClaimRail />, world)
    const words = () => screen.getAllByRole('link').map((card) => card.textContent)
    expect(words()[0]).toBe('C1No verdict yetBlase')
    expect(words()[39]).toBe('C40Blase')
    await waitFor(() => expect(words()[39]).toBe('C40No verdict yetBlase'))
  })

  test('says what to do where there is none', () => {
    renderRoom(<ClaimRail />, World.open(), { language: 'de' })
    expect(screen.getByText('Noch keine Behauptungen')).toBeTruthy()
  })

  test('tells whose change made a card glow', async () => {
    const { world, late } = aWorld()
    const { room, give } = renderRoom(<ClaimRail />, world)
    await waitFor(() => expect(room.store.state().link).toBe('live'))
    act(() => void give(2, { type: 'claim.setStatus', claimId: late, status: 'done' }))
    expect(await screen.findByText('by Edda Editor just now')).toBeTruthy()
  })
})
