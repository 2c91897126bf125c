import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { userId } from '#board/testing/world.ts'
import { expectAccessible } from '#app/_ui/testing/accessible.ts'
import { BARE, CASE, HALF } from './case-world.ts'
import { showPanel } from './show-panel.tsx'

describe('the head of a claim', () => {
  test('says what it is, where it stands and that it is disputed, and is accessible', async () => {
    const { container, user } = showPanel()
    expect(screen.getByRole('heading', { level: 2, name: /C1/ })).toBeTruthy()
    expect(screen.getByText('Disputed')).toBeTruthy()
    expect(screen.getByRole('button', { name: /Show it in the article: rund 5,8/ })).toBeTruthy()
    await expectAccessible(container)
    expect(screen.queryByText(/Said by/)).toBeNull()
    await user.click(screen.getByRole('button', { name: 'All about this claim' }))
    expect(screen.getByText(/Said by/)).toBeTruthy()
    await expectAccessible(container)
  })

  test('a claim that is not on the board is said to be missing', () => {
    showPanel({ claimId: userId(77) })
    expect(screen.getByText('This claim is not on the board')).toBeTruthy()
  })

  test('taking it in hand and putting it down', async () => {
    const { user, claim } = showPanel()
    await user.click(screen.getByRole('button', { name: 'Take it' }))
    expect(claim().assigneeId).toBe(userId(3))
    await user.click(screen.getByRole('button', { name: 'Put it down' }))
    expect(claim().assigneeId).toBeNull()
  })

  test('a viewer sees words instead of fields and no way to change anything', async () => {
    const { container } = showPanel({ as: 5 })
    expect(screen.queryByRole('combobox')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Take it' })).toBeNull()
    const edit = screen.getByRole('button', { name: 'Edit the wording' })
    expect(edit.getAttribute('aria-disabled')).toBe('true')
    await expectAccessible(container)
  })

  test('dropping asks for a reason and can be undone', async () => {
    const { user, claim } = showPanel()
    await user.click(screen.getByRole('button', { name: 'More about this claim' }))
    await user.click(await screen.findByRole('menuitem', { name: /Drop the claim/ }))
    const dialog = await screen.findByRole('alertdialog')
    await user.click(within(dialog).getByRole('button', { name: 'Drop the claim' }))
    expect(within(dialog).getByText(/Please give a reason/)).toBeTruthy()
    expect(claim().status).toBe('todo')
    await user.type(within(dialog).getByRole('textbox'), 'Not checkable{Enter}')
    await waitFor(() => expect(claim().status).toBe('dropped'))
    expect(claim().dropReason).toBe('Not checkable')
    await user.click(await screen.findByRole('button', { name: 'Take it up again' }))
    expect(claim().status).toBe('todo')
  })

  test('j and k walk through the claims in the order of the article', async () => {
    const { user, address } = showPanel()
    await user.keyboard('k')
    expect(address.href).toBe(`/boards/b?claim=${BARE}`)
  })
})

describe('editing the wording', () => {
  test('saves against the rev it began from, and a draft comes back after the page was closed', async () => {
    const { user, claim, keep, unmount } = showPanel()
    await user.keyboard('e')
    const field = await screen.findByRole('textbox', { name: /Statement/ })
    await user.clear(field)
    await user.type(field, 'About 5.83 billion US dollars')
    await waitFor(() => expect(keep.drafts.has(`wording:${CASE}`)).toBe(true))
    unmount()
    const again = showPanel({ keep })
    const restored = await screen.findByDisplayValue('About 5.83 billion US dollars')
    await again.user.type(restored, '.{Control>}{Enter}{/Control}')
    await waitFor(() => expect(again.claim().statement).toBe('About 5.83 billion US dollars.'))
    await waitFor(() => expect(again.keep.drafts.has(`wording:${CASE}`)).toBe(false))
    expect(claim().rev).toBe(1)
  })

  test('two versions stand side by side, and one key brings both together', async () => {
    const { user, claim, give, container } = showPanel()
    await user.keyboard('e')
    const field = await screen.findByRole('textbox', { name: /Statement/ })
    await user.type(field, ' in November')
    act(
      () =>
        void give(4, { type: 'claim.edit', claimId: CASE, rev: 1, statement: 'wohl rund 5,8 Milliarden US-Dollar' }),
    )
    const alert = await screen.findByRole('alert', { name: /Dora Checker saved a newer version/ })
    expect(within(alert).getByRole('group', { name: 'Saved by Dora Checker' }).textContent).toContain('wohl')
    expect(within(alert).getByRole('group', { name: 'Yours, not saved yet' }).textContent).toContain('in November')
    expect(screen.getByDisplayValue('rund 5,8 Milliarden US-Dollar in November')).toBeTruthy()
    await expectAccessible(container)
    await user.tab()
    act(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined))
    await user.keyboard('3')
    expect(screen.getByDisplayValue('wohl rund 5,8 Milliarden US-Dollar in November')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /Save/ }))
    await waitFor(() =>
      expect(claim()).toMatchObject({ rev: 3, statement: 'wohl rund 5,8 Milliarden US-Dollar in November' }),
    )
  })

  test('an empty statement is refused in its place', async () => {
    const { user, claim } = showPanel()
    await user.keyboard('e')
    await user.clear(await screen.findByRole('textbox', { name: /Statement/ }))
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(screen.getByText(/A claim needs a statement/)).toBeTruthy()
    expect(claim().rev).toBe(1)
  })

  test('Escape puts the words aside and they can be brought back', async () => {
    const { user } = showPanel()
    await user.keyboard('e')
    await user.type(await screen.findByRole('textbox', { name: /Statement/ }), ' more{Escape}')
    expect(screen.queryByRole('textbox', { name: /Statement/ })).toBeNull()
    await user.click(await screen.findByRole('button', { name: 'Bring them back' }))
    expect(screen.getByDisplayValue('rund 5,8 Milliarden US-Dollar more')).toBeTruthy()
  })
})

test('German has its own words for all of it', async () => {
  const { container, tab } = showPanel({ language: 'de' })
  await tab(/Urteile/)
  expect(screen.getByText('Strittig: 1 × Halb wahr, 1 × Wahr')).toBeTruthy()
  expect(screen.getByRole('tab', { name: /Belege/ })).toBeTruthy()
  await expectAccessible(container)
})

test('a withdrawn verdict goes to the earlier ones and leaves the other card as it was', async () => {
  const { tab, give } = showPanel()
  await tab(/Verdicts/)
  const before = screen.getByText('It stands in the filing.')
  act(() => void give(3, { type: 'verdict.withdraw', claimId: CASE, verdictId: HALF }))
  await screen.findByText('1 earlier verdict')
  expect(screen.getByText('It stands in the filing.')).toBe(before)
})
