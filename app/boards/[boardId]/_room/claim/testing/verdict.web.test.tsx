import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { userId } from '#board/testing/world.ts'
import { expectAccessible } from '#app/_ui/testing/accessible.ts'
import { BARE, CASE, HALF, REPORT } from './case-world.ts'
import { showPanel } from './show-panel.tsx'

describe('verdicts', () => {
  test('each stands for itself, and a dispute is named as one', async () => {
    const { container, tab, user } = showPanel()
    await tab(/Verdicts/)
    expect(screen.getByText('Disputed: 1 × Half true, 1 × True')).toBeTruthy()
    expect(screen.getByText(/Nothing is averaged/)).toBeTruthy()
    expect(screen.getByText('Medium confidence')).toBeTruthy()
    expect(screen.getByText('Missing context')).toBeTruthy()
    await expectAccessible(container)
    await user.click(screen.getByRole('button', { name: 'Source 1: Quarterly filing' }))
    expect(screen.getByRole('tab', { name: /Evidence/ }).getAttribute('aria-selected')).toBe('true')
  })

  test('an editor lets one stand, with a reason, and the other stays as dissent', async () => {
    const { tab, user, claim } = showPanel({ as: 2 })
    await tab(/Verdicts/)
    const card = document.getElementById(`verdict-${HALF}`)
    if (!card) throw new Error('no card')
    await user.click(within(card).getByRole('button', { name: 'Let this one stand' }))
    const dialog = await screen.findByRole('alertdialog')
    await user.type(within(dialog).getByRole('textbox'), 'The currency matters{Enter}')
    await waitFor(() => expect(claim().adjudicatedId).toBe(HALF))
    expect(within(card).getByText(/let this verdict stand: The currency matters/)).toBeTruthy()
    expect(screen.getByText(/1 verdict differs/)).toBeTruthy()
  })

  test('a checker is not offered to decide', async () => {
    const { tab } = showPanel()
    await tab(/Verdicts/)
    expect(screen.queryByRole('button', { name: 'Let this one stand' })).toBeNull()
  })

  test('withdrawing asks, and the verdict stays among the earlier ones', async () => {
    const { tab, user, claim } = showPanel()
    await tab(/Verdicts/)
    await user.click(screen.getByRole('button', { name: 'What to do with the verdict of Cem Checker' }))
    await user.click(await screen.findByRole('menuitem', { name: /Withdraw/ }))
    await user.click(await screen.findByRole('button', { name: 'Withdraw' }))
    await waitFor(() => expect(claim().verdicts.find((one) => one.id === HALF)?.state).toBe('withdrawn'))
    expect(await screen.findByText('1 earlier verdict')).toBeTruthy()
  })
})

describe('the form', () => {
  test('shows each rating with its definition and wants one', async () => {
    const { user, container, claim } = showPanel({ claimId: BARE })
    await user.keyboard('v')
    const form = within(await screen.findByRole('form', { name: 'Give your verdict' }))
    expect(form.getByText('Accurate as worded, and nothing significant is missing.')).toBeTruthy()
    await user.click(form.getByRole('button', { name: /Give verdict/ }))
    expect(form.getByText('Choose a rating.')).toBeTruthy()
    expect(claim().verdicts).toHaveLength(0)
    await expectAccessible(container)
  })

  test('is filled and sent by keyboard, and shows at once', async () => {
    const { user, claim } = showPanel({ as: 4, claimId: BARE })
    await user.keyboard('v')
    const form = within(await screen.findByRole('form', { name: 'Give your verdict' }))
    const first = form.getByRole('radio', { name: 'True' })
    await waitFor(() => expect(document.activeElement).toBe(first))
    await user.keyboard('{ArrowDown}{ArrowDown}')
    await user.type(form.getByRole('textbox', { name: /Rationale/ }), 'Half of it.')
    await user.click(form.getByRole('checkbox', { name: 'Outdated' }))
    await user.click(form.getByRole('radio', { name: 'High' }))
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(claim().verdicts[0]).toMatchObject({
      by: userId(4),
      rating: 'half_true',
      rationale: 'Half of it.',
      reasonCodes: ['outdated'],
      confidence: 'high',
    })
    expect(screen.getByText('Half of it.')).toBeTruthy()
  })

  test('a change starts from one’s own verdict and replaces it', async () => {
    const { user, tab, claim } = showPanel()
    await tab(/Verdicts/)
    await user.click(screen.getByRole('button', { name: 'Change your verdict' }))
    const form = within(await screen.findByRole('form', { name: 'Change your verdict' }))
    expect(form.getByDisplayValue(/currency is not said/)).toBeTruthy()
    expect(form.getByRole('checkbox', { name: /1. Quarterly filing/ })).toHaveProperty('checked', true)
    await user.click(form.getByRole('radio', { name: 'True' }))
    await user.click(form.getByRole('button', { name: /Replace my verdict/ }))
    expect(await screen.findByText(/2 agree: True/)).toBeTruthy()
    expect(claim().verdicts.at(-1)?.basedOn).toEqual([REPORT])
  })

  test('what others do meanwhile never touches it', async () => {
    const { user, give, claim } = showPanel({ claimId: CASE })
    await user.keyboard('v')
    const field = await screen.findByRole('textbox', { name: /Rationale/ })
    await user.type(field, ' And more')
    act(() => void give(4, { type: 'evidence.detach', claimId: CASE, evidenceId: REPORT }))
    act(() => void give(2, { type: 'evidence.detach', claimId: CASE, evidenceId: REPORT }))
    expect(document.activeElement).toBe(field)
    expect(screen.getByDisplayValue(/And more$/)).toBeTruthy()
    await waitFor(() => expect(screen.queryByRole('checkbox', { name: /1. Quarterly filing/ })).toBeNull())
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(claim().verdicts.at(-1)).toMatchObject({ basedOn: [], rating: 'half_true' }))
  })
})
