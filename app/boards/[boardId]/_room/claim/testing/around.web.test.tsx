import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { quoteAt } from '#board/text/anchor.ts'
import { recordId, userId } from '#board/testing/world.ts'
import { expectAccessible } from '#app/_ui/testing/accessible.ts'
import { BARE, CASE, QUESTION } from './case-world.ts'
import { showPanel } from './show-panel.tsx'

afterEach(() => vi.unstubAllGlobals())

/** Answers the log of one claim as the server does. */
function serveLog(made: ReturnType<typeof showPanel>) {
  const { server } = made.net
  const asked = vi.fn(async (path: string) => {
    const query = new URL(path, 'http://x').searchParams
    const events = server
      .tail(Number(query.get('after')))
      .filter((event) => 'claimId' in event.data && event.data.claimId === query.get('claimId'))
    return new Response(JSON.stringify({ events, seq: server.board.seq }))
  })
  vi.stubGlobal('fetch', asked)
  return asked
}

test('the history is read when it is wanted, and goes on as the claim changes', async () => {
  const made = showPanel()
  const asked = serveLog(made)
  expect(asked).not.toHaveBeenCalled()
  await made.tab(/History/)
  const list = await screen.findByRole('list', { name: 'What happened to this claim' })
  await waitFor(() => expect(list.textContent).toMatch(/Cem Checker marked C1/))
  expect(list.textContent).not.toMatch(/C2/)
  await expectAccessible(made.container)
  act(() => void made.give(4, { type: 'claim.setStatus', claimId: CASE, status: 'done' }))
  await waitFor(() => expect(list.textContent).toMatch(/Dora Checker moved C1 from To do to Done/))
})

test('a history that cannot be read says so and offers another try', async () => {
  const made = showPanel()
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response('', { status: 503 })),
  )
  await made.tab(/History/)
  const again = await screen.findByRole('button', { name: 'Try again' })
  serveLog(made)
  await made.user.click(again)
  await screen.findByText(/marked/)
})

test('an address with a thread opens the discussion', () => {
  showPanel({ query: `claim=${CASE}&thread=${QUESTION}` })
  expect(screen.getByRole('tab', { name: /Discussion/ }).getAttribute('aria-selected')).toBe('true')
  expect(document.getElementById(`thread-${QUESTION}`)).toBeTruthy()
})

test('who else is on the claim is named', async () => {
  const { net, room } = showPanel()
  await waitFor(() => expect(room.store.state().link).toBe('live'))
  const sign = { connectionId: 'x', at: null, selection: null, typing: null }
  act(() =>
    net.present([
      { ...sign, userId: userId(4), claimId: CASE },
      { ...sign, connectionId: 'y', userId: userId(2), claimId: BARE },
    ]),
  )
  expect(await screen.findByRole('group', { name: 'Also on this claim: Dora Checker' })).toBeTruthy()
})

test('a further place is listed, and its mark can be taken away', async () => {
  const { user, claim, give, net } = showPanel()
  const { text } = net.server.board.article
  const start = text.indexOf('Danach fiel der Kurs')
  act(
    () =>
      void give(4, {
        type: 'claim.addOccurrence',
        claimId: CASE,
        occurrenceId: recordId(70),
        occurrence: quoteAt(text, start, start + 20),
      }),
  )
  expect(await screen.findByText('and 1 more place')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'All about this claim' }))
  await user.click(await screen.findByRole('button', { name: 'Take the mark of place 2 away' }))
  await user.click(await screen.findByRole('button', { name: 'Take the mark away' }))
  await waitFor(() => expect(claim().occurrences).toHaveLength(1))
})

test('offline, what one does is shown as kept and goes out when the line is back', async () => {
  const { user, line, net, claim } = showPanel()
  await act(async () => line.cut())
  await user.click(screen.getByRole('button', { name: 'Take it' }))
  expect(claim().assigneeId).toBe(userId(3))
  expect(await screen.findByText('Not sent yet; kept on this device')).toBeTruthy()
  expect(net.server.board.claims[CASE]?.assigneeId).toBeNull()
  await act(async () => line.join())
  await waitFor(() => expect(net.server.board.claims[CASE]?.assigneeId).toBe(userId(3)))
  await waitFor(() => expect(screen.queryByText('Not sent yet; kept on this device')).toBeNull())
})

test('a priority changed at once goes through although the statement was reworded in the same moment', async () => {
  const { user, line, net, claim } = showPanel()
  await act(async () => line.cut())
  await user.click(screen.getByRole('combobox', { name: 'Priority' }))
  await user.click(await screen.findByRole('option', { name: 'High' }))
  expect(claim().priority).toBe('high')
  net.server.execute(
    recordId(901),
    { type: 'claim.edit', claimId: CASE, rev: 1, statement: 'Reworded.' },
    { userId: userId(4), kind: 'person' },
    Date.now(),
  )
  await act(async () => line.join())
  await waitFor(() =>
    expect(net.server.board.claims[CASE]).toMatchObject({ rev: 3, priority: 'high', statement: 'Reworded.' }),
  )
})
