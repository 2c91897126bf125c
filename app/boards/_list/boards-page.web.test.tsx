import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { fakeDesk } from '#app/_rest/testing/fake-desk.ts'
import { expectAccessible } from '#app/_ui/testing/accessible.ts'
import { renderUi } from '#app/_ui/testing/render-ui.tsx'
import type { BoardCard } from '#board/answers/board-card.ts'
import { STANDARD_SCALE } from '#board/scale-presets.ts'
import { BoardsPage } from './boards-page.tsx'

const BOARD = '01943c5e-7b00-7000-8000-000000000001'
const OLGA = '01943c5e-7b00-7000-8000-00000000000a'
const CHRIS = '01943c5e-7b00-7000-8000-00000000000b'
const RESEARCH = '01943c5e-7b00-7000-8000-00000000000c'
const person = (id: string, name: string, role: 'owner' | 'checker', kind: 'person' | 'demo' = 'person') => ({
  id,
  name,
  role,
  kind,
})
const board = (more: Partial<BoardCard> = {}): BoardCard => ({
  id: BOARD,
  seq: 1,
  title: 'Donaudampfschifffahrt',
  language: 'de',
  outlet: 'The Gazette',
  phase: 'open',
  isSample: false,
  role: 'owner',
  scale: STANDARD_SCALE,
  claims: 4,
  byStatus: { todo: 1, in_progress: 1, help_needed: 0, ready_for_review: 0, done: 2, dropped: 3 },
  byStanding: [
    { code: 'false', count: 2 },
    { code: 'disputed', count: 1 },
    { code: 'none', count: 1 },
  ],
  members: [
    person(OLGA, 'Olga Owner', 'owner'),
    person(CHRIS, 'Chris Checker', 'checker'),
    person(RESEARCH, 'Research (sample)', 'checker', 'demo'),
  ],
  present: [CHRIS],
  changedAt: 0,
  changedBy: { id: CHRIS, name: 'Chris Checker' },
  ...more,
})
const path = (id: string) => `POST /api/v1/boards/${id}/commands`

describe('the list of boards', () => {
  it('tells how far a board is, who is there and who changed it, in words', async () => {
    fakeDesk({})
    const { container } = renderUi(<BoardsPage first={[board()]} role="owner" />)
    expect(screen.getByRole('link', { name: 'Donaudampfschifffahrt' })).toHaveProperty(
      'pathname',
      `/boards/${board().id}`,
    )
    expect(
      screen.getByRole('img', { name: 'Claims by verdict: False 2, Disputed 1, No verdict yet 1 / 4' }),
    ).toBeTruthy()
    expect(screen.getByRole('img', { name: 'Claims by status: Done 2, In progress 1, To do 1 / 4' })).toBeTruthy()
    expect(screen.getByText('Chris Checker is there now')).toBeTruthy()
    expect(screen.getByText('2 of 4 done')).toBeTruthy()
    await expectAccessible(container)
  })

  it('labels the sample, and speaks German', () => {
    fakeDesk({})
    renderUi(<BoardsPage first={[board({ isSample: true })]} role="viewer" />, { language: 'de' })
    expect(screen.getByText('Beispiel')).toBeTruthy()
    expect(screen.getByText('Strittig')).toBeTruthy()
  })

  it('keeps the archive folded up, apart', () => {
    fakeDesk({})
    renderUi(<BoardsPage first={[board(), board({ id: 'x', title: 'Old', phase: 'archived' })]} role="owner" />)
    const archive = screen.getByText('1 board in the archive').closest('details')
    expect(archive?.open).toBe(false)
    expect(within(archive ?? document.body).getByText('Old')).toBeTruthy()
  })
})

describe('an empty desk', () => {
  it('says what to do next, and offers an owner the sample', async () => {
    const desk = fakeDesk({
      'POST /api/v1/sample': { status: 201, json: { boardId: BOARD, seq: 1 } },
      'GET /api/v1/boards': { json: { boards: [board({ isSample: true, title: 'The sample' })] } },
    })
    const { user, container } = renderUi(<BoardsPage first={[]} role="owner" />)
    expect(screen.getByRole('heading', { name: 'No boards yet' })).toBeTruthy()
    await expectAccessible(container)
    await user.click(screen.getByRole('button', { name: 'Bring the sample back' }))
    await screen.findByText('The sample')
    expect(desk.heard[0]).toMatchObject({ method: 'POST', path: '/api/v1/sample' })
  })

  it('offers a viewer nothing that would be refused', () => {
    fakeDesk({})
    renderUi(<BoardsPage first={[]} role="viewer" />)
    expect(screen.queryByRole('button', { name: 'Bring the sample back' })).toBe(null)
    expect(screen.queryByRole('link', { name: 'New board' })).toBe(null)
    expect(screen.getByText('As soon as somebody opens a board, it stands here.')).toBeTruthy()
  })
})

describe('the menu of a board', () => {
  it('puts it into the archive and offers the way back', async () => {
    const { id, title } = board()
    const desk = fakeDesk({
      [path(id)]: { json: { seq: 2 } },
      'GET /api/v1/boards': { json: { boards: [board({ phase: 'archived' })] } },
    })
    const { user } = renderUi(<BoardsPage first={[board()]} role="owner" />)
    await user.click(screen.getByRole('button', { name: `More about ${title}` }))
    await user.click(await screen.findByRole('menuitem', { name: 'Put in the archive' }))
    await screen.findByText('1 board in the archive')
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() =>
      expect(desk.heard.filter((one) => one.method === 'POST').map((one) => one.body)).toMatchObject([
        { command: { type: 'board.archive' } },
        { command: { type: 'board.reopen' } },
      ]),
    )
  })

  it('removes a sample only after asking, and says why when it was refused', async () => {
    const sample = board({ isSample: true })
    const desk = fakeDesk({
      [path(sample.id)]: { status: 403, json: { code: 'FORBIDDEN', detail: 'Ask the editor in charge.' } },
    })
    const { user } = renderUi(<BoardsPage first={[sample]} role="owner" />)
    await user.click(screen.getByRole('button', { name: /^More about/ }))
    await user.click(await screen.findByRole('menuitem', { name: 'Remove for good' }))
    const dialog = await screen.findByRole('alertdialog')
    expect(desk.heard).toEqual([])
    await user.click(within(dialog).getByRole('button', { name: 'Remove for good' }))
    expect((await screen.findAllByText('Ask the editor in charge.')).length).toBeGreaterThan(0)
    expect(screen.getByText(sample.title)).toBeTruthy()
  })

  it('is not there for somebody who may do none of it', () => {
    fakeDesk({})
    renderUi(<BoardsPage first={[board({ role: 'checker' })]} role="checker" />)
    expect(screen.queryByRole('button', { name: /^More about/ })).toBe(null)
  })
})
