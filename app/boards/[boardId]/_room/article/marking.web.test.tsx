import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { expectAccessible } from '#app/_ui/testing/accessible.ts'
import { World } from '#board/testing/world.ts'
import { memoryKeep } from '../live/keep/memory-keep.ts'
import { renderRoom } from '../testing/render-room.tsx'
import { ArticleView } from './article-view.tsx'
import { NewClaimForm } from './new-claim/new-claim-form.tsx'
import { useNewClaim } from './new-claim/new-claim-draft.ts'

function Desk() {
  const { draft } = useNewClaim()
  return (
    <>
      <ArticleView />
      {draft.quote && <NewClaimForm />}
    </>
  )
}

function select(container: HTMLElement, words: string) {
  const piece = [...container.querySelectorAll('[data-start]')].find((one) => one.textContent.includes(words))
  const node = piece?.firstChild
  if (!piece || !node) throw new Error(`not drawn: ${words}`)
  const at = piece.textContent.indexOf(words)
  act(() => {
    document.getSelection()?.setBaseAndExtent(node, at, node, at + words.length)
    fireEvent(document, new Event('selectionchange'))
  })
}

describe('marking a claim', () => {
  test('by mouse: select, mark, fill in, and it is on the board with the exact words', async () => {
    const world = World.open()
    const { container, user, net, room } = renderRoom(<Desk />, world)
    await waitFor(() => expect(room.store.state().link).toBe('live'))
    select(container, ' „ein genialer Zug“')
    await user.click(await screen.findByRole('button', { name: 'Mark as claim' }))
    const statement = await screen.findByRole('textbox', { name: /Statement/ })
    expect(statement).toHaveProperty('value', '„ein genialer Zug“')
    await user.type(statement, ' war es')
    await user.click(screen.getByRole('button', { name: /Add the claim/ }))
    await waitFor(() => expect(Object.values(net.server.board.claims)).toHaveLength(1))
    const [claim] = Object.values(net.server.board.claims)
    expect(claim).toMatchObject({ statement: '„ein genialer Zug“ war es', claimType: 'quote' })
    const place = claim?.occurrences[0]
    expect(place && world.board.article.text.slice(place.start, place.end)).toBe('„ein genialer Zug“')
    expect(screen.queryByRole('textbox', { name: /Statement/ })).toBeNull()
  })

  test('by keyboard alone: m, a sentence, Enter, Ctrl+Enter; each step is spoken', async () => {
    const world = World.open()
    const { user, net, room } = renderRoom(<Desk />, world)
    await waitFor(() => expect(room.store.state().link).toBe('live'))
    await user.keyboard('m')
    const bar = await screen.findByRole('application', { name: 'Mark words by keyboard' })
    expect(document.activeElement).toBe(bar)
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(screen.getByRole('alert').textContent).toContain('Der Konzern nahm rund 5,8 Milliarden US-Dollar ein')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /Statement/ })))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(Object.values(net.server.board.claims)).toHaveLength(1))
    expect(Object.values(net.server.board.claims)[0]?.statement).toBe(
      'Der Konzern nahm rund 5,8 Milliarden US-Dollar ein',
    )
  })

  test('Escape leaves the choosing of words and marks nothing', async () => {
    const { user } = renderRoom(<Desk />, World.open())
    await user.keyboard('m')
    await screen.findByRole('application')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('application')).toBeNull()
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  test('an empty statement is asked for, and nothing is sent', async () => {
    const { container, user, net, room } = renderRoom(<Desk />, World.open())
    await waitFor(() => expect(room.store.state().link).toBe('live'))
    select(container, 'genialer')
    await user.keyboard('m')
    await user.clear(await screen.findByRole('textbox', { name: /Statement/ }))
    await user.click(screen.getByRole('button', { name: /Add the claim/ }))
    expect(await screen.findByText('Say what is claimed.')).toBeTruthy()
    expect(Object.values(net.server.board.claims)).toHaveLength(0)
  })

  test('the words of a refused claim come back into the form', async () => {
    const { container, user, net, room } = renderRoom(<Desk />, World.open())
    await waitFor(() => expect(room.store.state().link).toBe('live'))
    select(container, 'genialer')
    await user.keyboard('m')
    await user.type(await screen.findByRole('textbox', { name: /Statement/ }), ' gut')
    net.server.execute(
      '0e000000-0000-7000-8000-000000000001',
      { type: 'board.archive' },
      { userId: PERSON_2, kind: 'person' },
      1,
    )
    await user.click(screen.getByRole('button', { name: /Add the claim/ }))
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: /Statement/ })).toHaveProperty('value', 'genialer gut'),
    )
  })

  test('a draft of an earlier visit is there again [R5]', async () => {
    const world = World.open()
    const quote = { exact: 'genialer', prefix: '', suffix: '', start: 0, end: 8 }
    const draft = {
      quote,
      statement: 'Halb fertig',
      claimant: '',
      claimType: 'other',
      checkability: 'fact',
      priority: 'low',
    }
    renderRoom(<Desk />, world, { keep: memoryKeep({ drafts: [{ key: 'claim:new', value: draft, at: 5 }] }) })
    expect(await screen.findByText('Brought back from your last visit.')).toBeTruthy()
    expect(screen.getByRole('textbox', { name: /Statement/ })).toHaveProperty('value', 'Halb fertig')
  })

  test('selected words join the claim in hand as another place', async () => {
    const world = World.open()
    const claimId = world.claim(10, 'Blase')
    const { container, user, net, room } = renderRoom(<Desk />, world, { query: `claim=${claimId}` })
    await waitFor(() => expect(room.store.state().link).toBe('live'))
    select(container, 'Größere')
    await user.click(await screen.findByRole('button', { name: 'Add to C1' }))
    await waitFor(() => expect(net.server.board.claims[claimId]?.occurrences).toHaveLength(2))
  })

  test('a viewer is told why not, and the form has no faults that axe finds', async () => {
    const { container, unmount } = renderRoom(<Desk />, World.open(), { as: 5 })
    select(container, 'genialer')
    const button = await screen.findByRole('button', { name: 'Mark as claim' })
    expect(button.getAttribute('aria-disabled')).toBe('true')
    unmount()
    const checker = renderRoom(<Desk />, World.open())
    select(checker.container, 'genialer')
    await checker.user.keyboard('m')
    await screen.findByRole('textbox', { name: /Statement/ })
    await expectAccessible(checker.container)
  })
})

const PERSON_2 = '00000000-0000-7000-8000-000000000002'
