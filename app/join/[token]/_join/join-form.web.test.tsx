import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refused } from '../../../_people/form-state.ts'
import type { FormAction } from '../../../_people/form-state.ts'
import { expectAccessible } from '../../../_ui/testing/accessible.ts'
import { renderUi } from '../../../_ui/testing/render-ui.tsx'
import { JoinForm } from './join-form.tsx'
import { SignOutFirst } from './sign-out-first.tsx'

test('sends the link along, keeps what was typed when refused, and never the password', async () => {
  const sent: Record<string, unknown>[] = []
  const join: FormAction = (before, form) => {
    sent.push(Object.fromEntries(form))
    const kept = { name: 'Chris', email: 'chris@example.org' }
    return Promise.resolve(refused(before, { problem: 'NOT_ACCEPTED' }, kept))
  }
  const { user } = renderUi(<JoinForm join={join} token="the-link" />)
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Chris')
  await user.type(screen.getByRole('textbox', { name: 'E-mail' }), 'chris@example.org')
  await user.type(screen.getByLabelText('Password'), 'correct horse{Enter}')
  await screen.findByText(/sign in instead/)
  expect(sent).toEqual([{ token: 'the-link', name: 'Chris', email: 'chris@example.org', password: 'correct horse' }])
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('Chris')
  expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('')
  await expectAccessible()
})

test('says who is signed in already', async () => {
  renderUi(<SignOutFirst name="Olga" signOut={() => Promise.resolve()} />, { language: 'de' })
  expect(screen.getByText('Sie sind angemeldet als Olga.')).toBeTruthy()
  await expectAccessible()
})
