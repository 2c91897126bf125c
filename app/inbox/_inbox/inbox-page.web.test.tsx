import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { fakeDesk } from '#app/_rest/testing/fake-desk.ts'
import { expectAccessible } from '#app/_ui/testing/accessible.ts'
import { renderUi } from '#app/_ui/testing/render-ui.tsx'
import type { InboxItem } from '#board/answers/inbox-item.ts'
import { InboxPage } from './inbox-page.tsx'

const idOf = (n: number) => `01943c5e-7b00-7000-8000-00000000000${n}`
const item = (more: Partial<InboxItem>): InboxItem => ({
  id: idOf(1),
  kind: 'mention',
  boardId: idOf(4),
  boardTitle: 'SoftBank',
  claimId: idOf(5),
  claimNo: 12,
  statement: 'It sold everything.',
  threadId: idOf(6),
  by: idOf(7),
  byName: 'Edda Editor',
  at: 0,
  readAt: null,
  more: 0,
  ...more,
})
const READ = 'POST /api/v1/me/inbox/read'

describe('the inbox', () => {
  it('shows what is unread first, each with the way to its claim', async () => {
    fakeDesk({})
    const items = [item({}), item({ id: idOf(2), kind: 'assigned' }), item({ id: idOf(3), kind: 'reply', readAt: 1 })]
    const { container } = renderUi(<InboxPage first={items} />)
    const unread = screen.getByRole('region', { name: 'Unread' })
    const link = within(unread).getByRole('link', { name: 'Edda Editor mentioned you' })
    expect(link.getAttribute('href')).toBe(`/boards/${idOf(4)}?claim=${idOf(5)}&thread=${idOf(6)}`)
    expect(within(unread).getAllByRole('listitem')).toHaveLength(2)
    expect(within(screen.getByRole('region', { name: 'Earlier' })).getAllByRole('listitem')).toHaveLength(1)
    await expectAccessible(container)
  })

  it('says how much more there is to read in a thread', () => {
    fakeDesk({})
    renderUi(<InboxPage first={[item({ kind: 'reply', more: 3 })]} />)
    expect(screen.getByText('and 3 more replies')).toBeTruthy()
  })

  it('marks one line as read at once and tells the server', async () => {
    const desk = fakeDesk({ [READ]: { json: { unread: 1 } } })
    const { user, router } = renderUi(<InboxPage first={[item({}), item({ id: idOf(2) })]} />)
    await user.click(screen.getAllByRole('button', { name: 'Mark as read' })[0] ?? document.body)
    expect(within(screen.getByRole('region', { name: 'Earlier' })).getAllByRole('listitem')).toHaveLength(1)
    expect(desk.heard).toMatchObject([{ body: { ids: [idOf(1)] } }])
    await waitFor(() => expect(router.refresh).toHaveBeenCalled())
  })

  it('marks a line as read by following it', async () => {
    const desk = fakeDesk({ [READ]: { json: { unread: 0 } } })
    const { user } = renderUi(<InboxPage first={[item({})]} />)
    await user.click(screen.getByRole('link', { name: /mentioned you/ }))
    expect(desk.heard[0]?.body).toEqual({ ids: [idOf(1)] })
  })

  it('marks everything, also by key, and takes it back when the server was not told', async () => {
    const desk = fakeDesk({ [READ]: 'offline', 'GET /api/v1/me/inbox': { json: { items: [item({})], unread: 1 } } })
    const { user } = renderUi(<InboxPage first={[item({})]} />)
    await user.keyboard('{Shift>}R{/Shift}')
    expect(desk.heard[0]?.body).toEqual({ all: true })
    expect((await screen.findAllByText(/The desk cannot be reached/)).length).toBeGreaterThan(0)
    expect(await screen.findByRole('link', { name: /mentioned you/ })).toBeTruthy()
    expect(screen.queryByRole('region', { name: 'Earlier' })).toBe(null)
  })

  it('keeps what stands when the answer is not an inbox', async () => {
    const desk = fakeDesk({ [READ]: 'offline', 'GET /api/v1/me/inbox': { json: { items: [{ id: 'x' }], unread: 1 } } })
    const { user } = renderUi(<InboxPage first={[item({})]} />)
    await user.click(screen.getByRole('button', { name: 'Mark as read' }))
    await waitFor(() => expect(desk.heard).toHaveLength(2))
    expect(screen.getByRole('link', { name: /mentioned you/ })).toBeTruthy()
  })

  it('says what will come when there is nothing', async () => {
    fakeDesk({})
    const { container } = renderUi(<InboxPage first={[]} />, { language: 'de' })
    expect(screen.getByRole('heading', { name: 'Noch nichts eingegangen' })).toBeTruthy()
    await expectAccessible(container)
  })
})
