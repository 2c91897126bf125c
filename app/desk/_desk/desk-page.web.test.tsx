import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { finished, refused } from '../../_people/form-state.ts'
import { ProofProvider, type ProofActions } from '../../_people/proof.tsx'
import { expectAccessible } from '../../_ui/testing/accessible.ts'
import { renderUi } from '../../_ui/testing/render-ui.tsx'
import { DeskPage } from './desk-page.tsx'
import type { DeskPageProps } from './desk-page.tsx'
import type { DeskActions } from './desk-types.ts'

const people = [
  { id: 'o', name: 'Olga Owner', email: 'olga@example.org', role: 'owner', joinedAt: 0, removedAt: null },
  { id: 'c', name: 'Chris Checker', email: 'chris@example.org', role: 'checker', joinedAt: 0, removedAt: null },
  { id: 'x', name: 'Gone Away', email: 'gone@example.org', role: 'viewer', joinedAt: 0, removedAt: 1 },
] as const

const invitation = {
  id: 'i',
  role: 'checker',
  invitedBy: 'Olga',
  usedBy: null,
  createdAt: 0,
  expiresAt: 9_000_000,
} as const
const invitations = [
  { ...invitation, note: 'Sam', state: 'open' },
  { ...invitation, id: 'u', note: 'Kim', state: 'used', usedBy: 'Kim Kent' },
] as const

const proof: ProofActions = { prove: () => Promise.resolve(null), passkeyOptions: () => Promise.resolve(null) }

function desk(change: Partial<DeskPageProps> = {}, does: Partial<DeskActions> = {}) {
  const done = () => Promise.resolve(null)
  const actions: DeskActions = {
    invite: (before) =>
      Promise.resolve(finished(before, { link: 'https://desk.example/join/abc', expiresAt: 9_000_000 })),
    revoke: done,
    setRole: done,
    remove: done,
    bringBack: done,
    setFactorRule: done,
    ...does,
  }
  const all: DeskPageProps = {
    people,
    invitations,
    me: 'o',
    mayInvite: ['owner', 'editor', 'checker', 'viewer'],
    mayManage: true,
    factorRule: 'nobody',
    actions,
    ...change,
  }
  return renderUi(
    <ProofProvider ways={{ password: true, totp: false, passkey: false }} actions={proof}>
      <DeskPage {...all} />
    </ProofProvider>,
  )
}

test.each([true, false])('is readable for everybody, whoever looks (manages: %s)', async (mayManage) => {
  desk(mayManage ? {} : { mayManage, mayInvite: [], invitations: null, factorRule: null })
  await expectAccessible()
})

test('whoever may not manage sees names and roles and no buttons', () => {
  desk({ mayManage: false, mayInvite: [], invitations: null, factorRule: null })
  expect(screen.getByText('Chris Checker')).toBeTruthy()
  expect(within(screen.getByRole('main')).queryAllByRole('button')).toEqual([])
  expect(screen.queryByText('Gone Away')).toBeNull()
})

test('the last owner cannot be removed, and the button says why', async () => {
  const remove = vi.fn(() => Promise.resolve(null))
  const { user } = desk({}, { remove })
  const button = screen.getByRole('button', { name: /Olga Owner/ })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(button.getAttribute('aria-description')).toContain('needs one')
  await user.click(button)
  expect(screen.queryByRole('alertdialog')).toBeNull()
  expect(remove).not.toHaveBeenCalled()
})

test('removing asks first, and says what was refused', async () => {
  const remove = vi.fn(() => Promise.resolve({ problem: 'LAST_OWNER' } as const))
  const { user } = desk({}, { remove })
  await user.click(screen.getByRole('button', { name: /Remove.*Chris/ }))
  const question = await screen.findByRole('alertdialog')
  expect(remove).not.toHaveBeenCalled()
  await user.click(within(question).getByRole('button', { name: 'Remove from the desk' }))
  expect(remove).toHaveBeenCalledWith('c')
  expect((await screen.findAllByText(/A desk needs an owner/)).length).toBeGreaterThan(0)
})

test('a role is changed in place', async () => {
  const setRole = vi.fn(() => Promise.resolve(null))
  const { user } = desk({}, { setRole })
  await user.click(screen.getByRole('combobox', { name: 'Role of Chris Checker' }))
  await user.click(await screen.findByRole('option', { name: /Editor in charge/ }))
  expect(setRole).toHaveBeenCalledWith('c', 'editor')
  expect((await screen.findAllByText('Chris Checker is now: Editor in charge')).length).toBeGreaterThan(0)
})

test('an invitation’s link is shown once, whole, with a way to copy it', async () => {
  const { user } = desk()
  await user.click(screen.getByRole('button', { name: 'Invite' }))
  const form = await screen.findByRole('dialog', { name: 'Invite somebody' })
  await user.type(within(form).getByRole('textbox', { name: 'For whom' }), 'Sam')
  await user.click(within(form).getByRole('button', { name: 'Create link' }))
  const link = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Invitation link' })
  expect(link.value).toBe('https://desk.example/join/abc')
  expect(screen.getByRole('button', { name: 'Copy link' })).toBeTruthy()
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Done' }))
  await user.click(screen.getByRole('button', { name: 'Invite' }))
  expect(await screen.findByRole('dialog', { name: 'Invite somebody' })).toBeTruthy()
})

test('an open invitation can be revoked, a used one says by whom', async () => {
  const revoke = vi.fn(() => Promise.resolve(null))
  const { user } = desk({}, { revoke })
  await user.click(screen.getByRole('button', { name: 'Revoke the invitation for Sam' }))
  expect(revoke).toHaveBeenCalledWith('i')
  expect(screen.getByText('Used by Kim Kent')).toBeTruthy()
})

test('when the server cannot be reached, nothing is claimed to be done', async () => {
  const { user } = desk({}, { bringBack: () => Promise.reject(new Error('offline')) })
  await user.click(screen.getByRole('button', { name: 'Bring back: Gone Away' }))
  expect((await screen.findAllByText(/nothing was changed/)).length).toBeGreaterThan(0)
})

test('an invitation that needs a fresh proof is asked for in a window over its own, and then made', async () => {
  let isProven = false
  const invite = vi.fn<DeskActions['invite']>((before) =>
    Promise.resolve(
      isProven
        ? finished(before, { link: 'https://desk.example/join/abc', expiresAt: 9_000_000 })
        : refused(before, { problem: 'PROVE_IT' }),
    ),
  )
  const { user } = desk({}, { invite })
  await user.click(screen.getByRole('button', { name: 'Invite' }))
  await user.type(await screen.findByLabelText('For whom'), 'Kim')
  await user.click(screen.getByRole('button', { name: 'Create link' }))
  const asked = await screen.findByLabelText('Current password', {}, { timeout: 10_000 })
  isProven = true
  await user.type(asked, 'right{Enter}')
  expect(await screen.findByDisplayValue('https://desk.example/join/abc', {}, { timeout: 10_000 })).toBeTruthy()
  expect(invite.mock.calls.map(([, form]) => form.get('note'))).toEqual(['Kim', 'Kim'])
})
