import { act, screen, waitFor, within } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { sentMessagesOf } from '#app/_text/messages.ts'
import { TextProvider } from '#app/_text/text-provider.tsx'
import { UiProvider } from '#app/_ui/layout/ui-provider.tsx'
import { expectAccessible } from '#app/_ui/testing/accessible.ts'
import { recordId, World } from '#board/testing/world.ts'
import { RoomOf } from '../live/room-context.tsx'
import { RouteOf } from '../route-provider.tsx'
import { renderRoom } from '../testing/render-room.tsx'
import { roomOn } from '../testing/room-on.ts'
import { ArticleView } from './article-view.tsx'

function aWorld() {
  const world = World.open()
  const first = world.claim(10, 'rund 5,8 Milliarden US-Dollar ein')
  const inner = world.claim(11, '5,8 Milliarden')
  const last = world.claim(12, 'Größere Überraschungen')
  world.must(3, { type: 'verdict.give', verdictId: recordId(20), claimId: last, rating: 'half_true' })
  return { world, first, inner, last }
}

const signs = () => screen.getAllByRole('button', { name: /^C\d+, / })

describe('the article', () => {
  test('names each mark by number, verdict and statement, in the order of reading', () => {
    const { world } = aWorld()
    renderRoom(<ArticleView />, world)
    expect(signs().map((sign) => sign.getAttribute('aria-label'))).toEqual([
      'C2, No verdict yet: 5,8 Milliarden',
      'C1, No verdict yet: rund 5,8 Milliarden US-Dollar ein',
      'C3, Half true: Größere Überraschungen',
    ])
  })

  test('is sent by the server with its whole text and every mark in it', () => {
    const { world } = aWorld()
    const { room } = roomOn(world)
    const html = renderToString(
      <TextProvider language="de" messages={sentMessagesOf('de')} timeZone="UTC" now={0}>
        <UiProvider>
          <RoomOf room={room}>
            <RouteOf path="/boards/b" text="">
              <ArticleView />
            </RouteOf>
          </RoomOf>
        </UiProvider>
      </TextProvider>,
    )
    const page = document.createElement('div')
    page.innerHTML = html
    const words = [...page.querySelectorAll('[data-start]')].map((piece) => piece.textContent).join('')
    expect(words).toBe(world.board.article.text.replaceAll('\n', ''))
    expect(page.querySelectorAll('[data-sign]')).toHaveLength(3)
    expect(html).toContain('C3, Halb wahr: Größere Überraschungen')
  })

  test('keeps every piece at its own offset, German letters and emoji included', () => {
    const { world } = aWorld()
    const { container } = renderRoom(<ArticleView />, world)
    const { text } = world.board.article
    for (const piece of container.querySelectorAll('[data-start]')) {
      const start = Number(piece.getAttribute('data-start'))
      expect(text.slice(start, start + piece.textContent.length)).toBe(piece.textContent)
    }
  })

  test('has no faults that axe finds', async () => {
    const { container } = renderRoom(<ArticleView />, aWorld().world)
    await expectAccessible(container)
  })

  test('opens the claim whose mark is pressed, and asks where several share the words', async () => {
    const { world, first, last } = aWorld()
    const { user, address } = renderRoom(<ArticleView />, world)
    await user.click(screen.getByText('Größere', { exact: false }))
    expect(address.href).toContain(`claim=${last}`)
    await user.click(screen.getByText('5,8', { exact: false, selector: '[data-start]' }))
    const choice = await screen.findByRole('dialog', { name: 'Which claim?' })
    await user.click(within(choice).getByRole('button', { name: /C1/ }))
    expect(address.href).toContain(`claim=${first}`)
  })

  test('Enter on a sign opens its claim', async () => {
    const { world, inner } = aWorld()
    const { user, address } = renderRoom(<ArticleView />, world)
    act(() => signs()[0]?.focus())
    await user.keyboard('{Enter}')
    expect(address.href).toContain(`claim=${inner}`)
  })

  test('shows a mark that somebody else sets, and leaves out what is dropped', async () => {
    const { world, last } = aWorld()
    const { give, room } = renderRoom(<ArticleView />, world)
    await waitFor(() => expect(room.store.state().link).toBe('live'))
    act(() => void give(2, { type: 'claim.drop', claimId: last, reason: 'Meinung' }))
    await waitFor(() => expect(signs()).toHaveLength(2))
    act(() => void give(2, { type: 'claim.restore', claimId: last }))
    await waitFor(() => expect(signs()).toHaveLength(3))
  })

  test('a verdict of somebody else changes its own mark and no other element', async () => {
    const { world, first } = aWorld()
    const { give, room, container } = renderRoom(<ArticleView />, world)
    await waitFor(() => expect(room.store.state().link).toBe('live'))
    const before = [...container.querySelectorAll('[data-start]')]
    act(() => void give(4, { type: 'verdict.give', verdictId: recordId(30), claimId: first, rating: 'false' }))
    expect(await screen.findByRole('button', { name: /^C1, False/ })).toBeTruthy()
    expect([...container.querySelectorAll('[data-start]')]).toEqual(before)
  })
})
