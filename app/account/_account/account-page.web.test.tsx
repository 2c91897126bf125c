import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { LANGUAGES, type Language } from '#board/kernel/language.ts'
import { finished, refused } from '../../_people/form-state.ts'
import { ProofProvider, type ProofActions } from '../../_people/proof.tsx'
import { expectAccessible } from '../../_ui/testing/accessible.ts'
import { renderUi } from '../../_ui/testing/render-ui.tsx'
import { AccountPage } from './account-page.tsx'
import type { AccountActions, AccountPerson } from './account-types.ts'

const person: AccountPerson = {
  name: 'Olga',
  email: 'olga@example.org',
  role: 'owner',
  hasPassword: true,
  isPasswordWeak: false,
}
const sessions = [
  { id: 's1', userAgent: 'Firefox/145.0 (X11; Linux x86_64)', createdAt: 0, lastSeenAt: 0, isThis: true },
  { id: 's2', userAgent: 'curl/8', createdAt: 0, lastSeenAt: 0, isThis: false },
]
const factors = {
  totpSince: 0,
  passkeys: [{ id: 'k1', name: 'Work laptop', createdAt: 0, lastUsedAt: null }],
  codesLeft: 9,
}
const proof = {
  prove: vi.fn<ProofActions['prove']>((given) =>
    Promise.resolve(given['password'] === 'right' ? null : { problem: 'WRONG_PASSWORD' as const }),
  ),
  passkeyOptions: () => Promise.resolve(null),
}
const tokens = [{ id: 't1', name: 'Weekly export', createdAt: 0, lastUsedAt: null }]

function account(does: Partial<AccountActions> = {}, change: Partial<AccountPerson> = {}, language: Language = 'en') {
  const done = () => Promise.resolve(null)
  const actions: AccountActions = {
    saveName: (before) => Promise.resolve(finished(before, true)),
    changePassword: (before) => Promise.resolve(finished(before, { ended: 2 })),
    endSession: done,
    endOtherSessions: done,
    createToken: (before) => Promise.resolve(finished(before, { token: 'claimboard_secret' })),
    revokeToken: done,
    linkWay: (before) => Promise.resolve(finished(before, true)),
    unlinkWay: done,
    setUpTotp: (before) => Promise.resolve(finished(before, { codes: null })),
    newPasskeyOptions: () => Promise.resolve({ problem: 'FORBIDDEN' }),
    addPasskey: () => Promise.resolve({ codes: null }),
    renamePasskey: done,
    removeTotp: done,
    removePasskey: done,
    newCodes: () => Promise.resolve({ codes: ['AAAA-BBBB-CCCC-DDDD'] }),
    ...does,
  }
  const all = (
    <ProofProvider ways={{ password: true, totp: true, passkey: false }} actions={proof}>
      <AccountPage
        person={{ ...person, ...change }}
        sessions={sessions}
        untold={['s2']}
        tokens={tokens}
        factors={factors}
        links={[{ id: 'oidc', name: 'Single sign-on', isLinked: false }]}
        isLinkTaken={false}
        actions={actions}
      />
    </ProofProvider>
  )
  return renderUi(all, { language })
}

test.each(LANGUAGES)('reads well in %s for everybody', async (language) => {
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

test('what asks for a fresh proof is done after it, with what was typed, and not without', async () => {
  const sent: string[] = []
  let isProven = false
  const { user } = account({
    createToken: (before, form) => {
      sent.push(String(form.get('name')))
      return Promise.resolve(
        isProven ? finished(before, { token: 'claimboard_secret' }) : refused(before, { problem: 'PROVE_IT' }),
      )
    },
  })
  await user.type(screen.getByLabelText('What it is for'), 'Weekly export')
  await user.click(screen.getByRole('button', { name: 'Create token' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByLabelText('Current password'), 'wrong')
  await user.click(dialog.getByRole('button', { name: 'Confirm' }))
  expect(await dialog.findByText(/not your current password/)).toBeTruthy()
  expect(sent).toEqual(['Weekly export'])
  isProven = true
  await user.clear(dialog.getByLabelText('Current password'))
  await user.type(dialog.getByLabelText('Current password'), 'right')
  await user.click(dialog.getByRole('button', { name: 'Confirm' }))
  expect(await screen.findByDisplayValue('claimboard_secret')).toBeTruthy()
  expect(sent).toEqual(['Weekly export', 'Weekly export'])
})

test('a removal that needs a fresh proof is carried out after it', async () => {
  let isProven = false
  const removePasskey = vi.fn<AccountActions['removePasskey']>(() =>
    Promise.resolve(isProven ? null : { problem: 'PROVE_IT' }),
  )
  const { user } = account({ removePasskey })
  await user.click(screen.getByRole('button', { name: 'Remove: Work laptop' }))
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Remove' }))
  const dialog = within(await screen.findByRole('dialog'))
  isProven = true
  await user.type(dialog.getByLabelText('Current password'), 'right')
  await user.click(dialog.getByRole('button', { name: 'Confirm' }))
  // Said to the eye and to the ear.
  expect((await screen.findAllByText('It is removed')).length).toBeGreaterThan(0)
  expect(removePasskey.mock.calls).toEqual([['k1'], ['k1']])
})

test('an app is set up by its secret and a code; the recovery codes stay in sight', async () => {
  const proposal = { sealed: 'sealed', secret: 'ABCD EFGH', uri: 'otpauth://x', qr: { size: 5, path: 'M0 0h1v1h-1z' } }
  const { user } = account({
    setUpTotp: (before, form) =>
      Promise.resolve(
        form.get('sealed') === null
          ? finished(before, { proposal })
          : form.get('code') === '123456'
            ? finished(before, { codes: ['AAAA-BBBB-CCCC-DDDD'] })
            : { at: before.at + 1, trouble: { problem: 'WRONG_CODE' }, done: { proposal }, kept: {} },
      ),
  })
  await user.click(screen.getByRole('button', { name: 'Set up anew' }))
  expect(await screen.findByRole('img', { name: /QR/ })).toBeTruthy()
  expect(screen.getByDisplayValue('ABCD EFGH')).toBeTruthy()
  await user.type(screen.getByLabelText('Code'), '000000{Enter}')
  expect((await screen.findAllByText(/did not fit/)).length).toBeGreaterThan(0)
  await expectAccessible()
  await user.clear(screen.getByLabelText('Code'))
  await user.type(screen.getByLabelText('Code'), '123456{Enter}')
  expect(await screen.findByText('AAAA-BBBB-CCCC-DDDD', {}, { timeout: 10_000 })).toBeTruthy()
})
