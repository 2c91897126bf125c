import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeDesk } from '#app/_rest/testing/fake-desk.ts'
import { expectAccessible } from '#app/_ui/testing/accessible.ts'
import { renderUi } from '#app/_ui/testing/render-ui.tsx'
import { keptDraft } from './draft.ts'
import { NewBoardForm } from './new-board-form.tsx'

beforeEach(() => localStorage.clear())

const text = () => screen.getByRole('textbox', { name: /Text of the article/ })
const ACCEPTED = {
  'POST /api/v1/boards': { status: 201, json: { boardId: '01943c5e-7b00-7000-8000-000000000001', seq: 1 } },
}

describe('the form for a new board', () => {
  it('opens the board by keyboard alone and goes there', async () => {
    const desk = fakeDesk(ACCEPTED)
    const { user, router, container } = renderUi(<NewBoardForm userId="me" />)
    await expectAccessible(container)
    await user.click(text())
    await user.paste('Überschrift des Artikels\n\nDer Konzern nahm 5,8 Milliarden ein.')
    expect(screen.getByText(/9 words/)).toBeTruthy()
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(router.push).toHaveBeenCalled())
    const [sent] = desk.heard
    expect(sent?.body).toMatchObject({ title: 'Überschrift des Artikels', language: 'en', article: { url: null } })
    expect(router.push).toHaveBeenCalledWith(`/boards/${JSON.parse(JSON.stringify(sent?.body)).boardId}`)
    expect(keptDraft('me')).toBe(null)
  })

  it('says what is wrong beside the field, puts the caret there and sends nothing', async () => {
    const desk = fakeDesk(ACCEPTED)
    const { user, container } = renderUi(<NewBoardForm userId="me" />)
    await user.type(screen.getByRole('textbox', { name: 'Address' }), 'not an address')
    await user.click(screen.getByRole('button', { name: 'Open the board' }))
    expect(screen.getByText('Paste the text that is to be checked.')).toBeTruthy()
    expect(screen.getByText(/This is not a web address/)).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(text()))
    expect(desk.heard).toEqual([])
    await expectAccessible(container)
  })

  it('keeps what was typed over a reload, for this person alone, until it is discarded', async () => {
    fakeDesk({})
    const first = renderUi(<NewBoardForm userId="me" />)
    await first.user.click(text())
    await first.user.paste('Half an article')
    await waitFor(() => expect(keptDraft('me')?.text).toBe('Half an article'))
    first.unmount()
    const other = renderUi(<NewBoardForm userId="you" />)
    expect(text()).toHaveProperty('value', '')
    other.unmount()
    const { user } = renderUi(<NewBoardForm userId="me" />)
    await waitFor(() => expect(text()).toHaveProperty('value', 'Half an article'))
    await user.click(screen.getByRole('button', { name: 'Start afresh' }))
    expect(text()).toHaveProperty('value', '')
    expect(keptDraft('me')).toBe(null)
  })

  it('finds again what was typed before the form had all of its fields', () => {
    const kept = { boardId: '01943c5e-7b00-7000-8000-000000000001', title: '', language: 'de', text: 'Half an article' }
    localStorage.setItem('claimboard.new-board.me', JSON.stringify(kept))
    expect(keptDraft('me')).toMatchObject({ ...kept, headline: '', url: '' })
  })

  it('loses nothing when the desk cannot be reached, and opens one board however often it is sent', async () => {
    const desk = fakeDesk({ 'POST /api/v1/boards': 'offline' })
    const { user, router } = renderUi(<NewBoardForm userId="me" />)
    await user.click(text())
    await user.paste('An article')
    await user.click(screen.getByRole('button', { name: 'Open the board' }))
    expect((await screen.findAllByText(/The desk cannot be reached/)).length).toBeGreaterThan(0)
    expect(text()).toHaveProperty('value', 'An article')
    desk.answers['POST /api/v1/boards'] = { status: 409, json: { code: 'ID_IN_USE', detail: 'It is there.' } }
    await user.click(screen.getByRole('button', { name: 'Open the board' }))
    await waitFor(() => expect(router.push).toHaveBeenCalled())
    const ids = desk.heard.map((one) => JSON.parse(JSON.stringify(one.body)).boardId)
    expect(new Set(ids).size).toBe(1)
  })

  it('shows the sentence of a server that refuses', async () => {
    fakeDesk({
      'POST /api/v1/boards': { status: 403, json: { code: 'FORBIDDEN', detail: 'Ask the editor in charge.' } },
    })
    const { user, router } = renderUi(<NewBoardForm userId="me" />, { language: 'de' })
    await user.click(screen.getByRole('textbox', { name: /Text des Artikels/ }))
    await user.paste('Ein Artikel')
    await user.click(screen.getByRole('button', { name: 'Board anlegen' }))
    expect((await screen.findAllByText('Ask the editor in charge.')).length).toBeGreaterThan(0)
    expect(router.push).not.toHaveBeenCalled()
  })
})
