import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { expectAccessible } from '#app/_ui/testing/accessible.ts'
import { BARE, CASE, POST, REPORT } from './case-world.ts'
import { showPanel } from './show-panel.tsx'

const item = (name: RegExp) => {
  const found = screen.getByRole('link', { name }).closest('li')
  if (!found) throw new Error('not in a list')
  return within(found)
}

describe('evidence', () => {
  test('is numbered, says its stance, its grade and who may see it, and leads out safely', async () => {
    const { container } = showPanel()
    const link = screen.getByRole('link', { name: /Quarterly filing/ })
    expect(link.getAttribute('rel')).toBe('noopener noreferrer')
    expect(link.getAttribute('href')).toBe('https://www.sec.example/filing?id=7')
    const first = item(/Quarterly filing/)
    expect(first.getByText('1')).toBeTruthy()
    expect(first.getByText('Supports')).toBeTruthy()
    expect(first.getByRole('button', { name: /A1: Completely reliable; Confirmed by other sources/ })).toBeTruthy()
    expect(first.getByText(/November 2025/)).toBeTruthy()
    const second = item(/blog.example/)
    expect(second.getByText('Refutes')).toBeTruthy()
    expect(second.getByText(/for the team only/)).toBeTruthy()
    await expectAccessible(container)
  })

  test('climbs the ladder, and the last rung is for a second person', async () => {
    const { user, claim, give } = showPanel()
    const first = item(/Quarterly filing/)
    await user.click(first.getByRole('button', { name: 'I opened it' }))
    await user.click(first.getByRole('button', { name: 'I found the passage' }))
    expect(claim().evidence[0]?.ladder).toBe('passage_found')
    const confirm = first.getByRole('button', { name: 'I confirm it' })
    expect(confirm.getAttribute('aria-disabled')).toBe('true')
    expect(confirm.getAttribute('aria-description')).toMatch(/second person/)
    await waitFor(() => expect(claim().evidence[0]?.checkedBy).toBeTruthy())
    act(() => void give(4, { type: 'evidence.check', claimId: CASE, evidenceId: REPORT, ladder: 'confirmed' }))
    expect(await first.findByText(/Confirmed by a second person, by Dora Checker/)).toBeTruthy()
  })

  test('is detached with a reason and stays in the fold under its number', async () => {
    const { user, claim } = showPanel()
    await user.click(screen.getByRole('button', { name: 'What to do with source 1' }))
    await user.click(await screen.findByRole('menuitem', { name: /Detach/ }))
    await user.type(await screen.findByRole('textbox', { name: 'Why' }), 'Wrong quarter{Enter}')
    await waitFor(() => expect(claim().evidence[0]?.detached?.reason).toBe('Wrong quarter'))
    expect(screen.getByText('1 detached source')).toBeTruthy()
    expect(item(/blog.example/).getByText('2')).toBeTruthy()
  })

  test('edits of two people stand side by side', async () => {
    const { user, claim, give } = showPanel({ as: 2 })
    await user.click(screen.getByRole('button', { name: 'What to do with source 1' }))
    await user.click(await screen.findByRole('menuitem', { name: /Edit source 1/ }))
    await user.type(await screen.findByRole('textbox', { name: /Where in the source/ }), 'a')
    act(
      () =>
        void give(3, { type: 'evidence.edit', claimId: CASE, evidenceId: REPORT, rev: 1, note: 'Page two as well' }),
    )
    const alert = await screen.findByRole('alert', { name: /Cem Checker saved a newer version/ })
    await user.click(within(alert).getByRole('button', { name: /Bring both together/ }))
    await user.click(screen.getByRole('button', { name: /^Save/ }))
    await waitFor(() =>
      expect(claim().evidence[0]).toMatchObject({ rev: 3, locator: 'p. 12a', note: 'Page two as well' }),
    )
  })
})

describe('the form', () => {
  test('refuses nicely, field by field, and keeps what was typed', async () => {
    const { user, claim, container } = showPanel({ claimId: BARE })
    await user.keyboard('s')
    const form = within(await screen.findByRole('form', { name: 'Attach evidence' }))
    await user.click(form.getByRole('button', { name: /^Attach/ }))
    expect(form.getByText(/Paste its web address/)).toBeTruthy()
    expect(form.getByText(/Choose what the source does/)).toBeTruthy()
    await user.type(form.getByRole('textbox', { name: /Address/ }), 'not an address')
    await user.type(form.getByRole('textbox', { name: /Published/ }), '31.02.2025')
    await user.tab()
    expect(form.getByText(/no address that can be followed/)).toBeTruthy()
    expect(form.getByText(/This is no date/)).toBeTruthy()
    expect(form.getByDisplayValue('not an address')).toBeTruthy()
    expect(claim().evidence).toHaveLength(0)
    await expectAccessible(container)
  })

  test('blames nobody for an empty address that they only passed, so that nothing moves under the pointer', async () => {
    const { user } = showPanel({ claimId: BARE })
    await user.keyboard('s')
    const form = within(await screen.findByRole('form', { name: 'Attach evidence' }))
    const address = form.getByRole('textbox', { name: /Address/ })
    await user.click(address)
    await user.tab()
    expect(form.queryByText(/Paste its web address/)).toBeNull()
    await user.type(address, 'nowhere')
    await user.tab()
    expect(form.getByText(/no address that can be followed/)).toBeTruthy()
  })

  test('takes a pasted line apart, by keyboard alone', async () => {
    const { user, claim } = showPanel({ claimId: BARE })
    await user.keyboard('s')
    const form = within(await screen.findByRole('form', { name: 'Attach evidence' }))
    await waitFor(() => expect(document.activeElement).toBe(form.getByRole('textbox', { name: /Address/ })))
    await user.paste('SoftBank sells out – https://news.example/a?utm_source=x')
    await user.tab()
    expect(form.getByDisplayValue('SoftBank sells out')).toBeTruthy()
    await user.type(form.getByRole('textbox', { name: /Published/ }), '16.11.2025')
    await user.click(form.getByRole('radio', { name: 'Refutes' }))
    await user.type(form.getByRole('textbox', { name: /Proving words/ }), 'sold{Control>}{Enter}{/Control}')
    expect(claim().evidence[0]).toMatchObject({
      stance: 'refutes',
      quote: 'sold',
      source: { title: 'SoftBank sells out', publishedAt: '2025-11-16' },
    })
    expect(screen.queryByRole('form', { name: 'Attach evidence' })).toBeNull()
  })

  test('knows a page of this claim, and takes over the details of one known elsewhere', async () => {
    const { user } = showPanel({ claimId: BARE })
    await user.keyboard('s')
    const form = within(await screen.findByRole('form', { name: 'Attach evidence' }))
    await user.type(form.getByRole('textbox', { name: /Address/ }), 'http://sec.example/filing?id=7')
    await user.click(await form.findByRole('button', { name: 'Take over its details' }))
    expect(form.getByDisplayValue('Quarterly filing')).toBeTruthy()
    expect(form.getByDisplayValue('SEC')).toBeTruthy()
  })

  test('words left in it come back with the page', async () => {
    const { user, keep, unmount } = showPanel()
    await user.keyboard('s')
    await user.type(await screen.findByRole('textbox', { name: /Title/ }), 'Half a title')
    await waitFor(() => expect(keep.drafts.has(`evidence:${CASE}`)).toBe(true))
    unmount()
    showPanel({ keep })
    expect(await screen.findByDisplayValue('Half a title')).toBeTruthy()
    expect(screen.getByText(/kept on this device/)).toBeTruthy()
    expect(document.activeElement).toBe(document.body)
  })
})

test('nothing can be attached by a viewer', () => {
  showPanel({ as: 5 })
  expect(screen.getByRole('button', { name: 'Attach evidence' }).getAttribute('aria-disabled')).toBe('true')
  expect(screen.queryByRole('button', { name: 'I opened it' })).toBeNull()
  expect(document.getElementById(`evidence-${POST}`)).toBeTruthy()
})
