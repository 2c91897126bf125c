import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { finished, refused } from '../../_people/form-state.ts'
import { expectAccessible } from '../../_ui/testing/accessible.ts'
import { renderUi } from '../../_ui/testing/render-ui.tsx'
import { AccountPage } from './account-page.tsx'
import type { AccountActions, AccountPerson } from './account-types.ts'

const person: AccountPerson = { name: 'Olga', email: 'olga@example.org', role: 'owner', hasPassword: true }
const sessions = [
  { id: 's1', userAgent: 'Firefox/145.0 (X11; Linux x86_64)', createdAt: 0, lastSeenAt: 0, isThis: true },
  { id: 's2', userAgent: 'curl/8', createdAt: 0, lastSeenAt: 0, isThis: false },
]
const tokens = [{ id: 't1', name: 'Weekly export', createdAt: 0, lastUsedAt: null }]

function account(
  does: Partial<AccountActions> = {},
  change: Partial<AccountPerson> = {},
  language: 'en' | 'de' = 'en',
) {
  const done = () => Promise.resolve(null)
  const actions: AccountActions = {
    saveName: (before) => Promise.resolve(finished(before, true)),
    changePassword: (before) => Promise.resolve(finished(before, { ended: 2 })),
    endSession: done,
    endOtherSessions: done,
    createToken: (before) => Promise.resolve(finished(before, { token: 'claimboard_secret' })),
    revokeToken: done,
    ...does,
  }
  const all = <AccountPage person={{ ...person, ...change }} sessions={sessions} tokens={tokens} actions={actions} />
  return renderUi(all, { language })
}

test.each(['en', 'de'] as const)('reads well in %s for everybody', async (language) => {
  account({}, {}, language)
  await expectAccessible()
})

test('the new password is taken with the current one, and says what became of other browsers', async () => {
  const { user } = account()
  await user.type(screen.getByLabelText('Current password'), 'old password')
  await user.type(screen.getByLabelText('New password'), 'new password{Enter}')
  expect((await screen.findAllByText(/2 other browsers are signed out/)).length).toBeGreaterThan(0)
})

test('a wrong current password is said', async () => {
  const { user } = account({
    changePassword: (before) => Promise.resolve(refused(before, { problem: 'WRONG_PASSWORD' })),
  })
  await user.click(screen.getByRole('button', { name: 'Change password' }))
  await screen.findByText('That is not your current password.')
})

test('whoever came in through another service is not asked for a current password', () => {
  account({}, { hasPassword: false })
  expect(screen.queryByLabelText('Current password')).toBeNull()
  expect(screen.getByRole('button', { name: 'Set password' })).toBeTruthy()
})

test('another browser can be signed out, this one is only named', async () => {
  const endSession = vi.fn(() => Promise.resolve(null))
  const { user } = account({ endSession })
  expect(screen.getByText('this browser')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Sign out A browser on an unknown system' }))
  expect(endSession).toHaveBeenCalledWith('s2')
  expect(screen.queryByRole('button', { name: /Firefox/ })).toBeNull()
})

test('a new token is shown once, and an old one is revoked after a question', async () => {
  const revokeToken = vi.fn(() => Promise.resolve(null))
  const { user } = account({ revokeToken })
  await user.type(screen.getByRole('textbox', { name: 'What it is for' }), 'Export{Enter}')
  expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Your new token' })).value).toBe(
    'claimboard_secret',
  )
  await user.click(screen.getByRole('button', { name: 'Revoke: Weekly export' }))
  const question = await screen.findByRole('alertdialog')
  expect(revokeToken).not.toHaveBeenCalled()
  await user.click(within(question).getByRole('button', { name: 'Revoke' }))
  expect(revokeToken).toHaveBeenCalledWith('t1')
})
