import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Trouble } from '#board/answers/people-problem.ts'
import { LANGUAGES } from '#board/kernel/language.ts'
import { expectAccessible } from '../../_ui/testing/accessible.ts'
import { renderUi } from '../../_ui/testing/render-ui.tsx'
import { Door } from '../../_people/door.tsx'
import { refused } from '../../_people/form-state.ts'
import type { FormAction } from '../../_people/form-state.ts'
import { OtherWays } from '../../_people/other-ways.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** Sends whatever was typed back as refused for this reason, and notes it. */
function refusing(problem: Trouble['problem'], more: Omit<Trouble, 'problem'> = {}) {
  const sent: Record<string, unknown>[] = []
  const action: FormAction = (before, form) => {
    sent.push(Object.fromEntries(form))
    return Promise.resolve(refused(before, { problem, ...more }, { email: String(form.get('email')) }))
  }
  return { sent, action }
}

test.each(LANGUAGES)('the page reads well in %s for everybody', async (language) => {
  renderUi(
    <Door title="Sign in" foot="By invitation">
      <SignInForm signIn={refusing('WRONG_SIGN_IN').action} next="/desk" />
      <OtherWays ways={[{ id: 'oidc', name: 'Newsroom' }]} start={() => Promise.resolve()} />
    </Door>,
    { language },
  )
  await expectAccessible()
})

test('by keyboard alone: e-mail, password, Enter; a refusal is said aloud, the e-mail stays and the password goes', async () => {
  const { sent, action } = refusing('WRONG_SIGN_IN')
  const { user } = renderUi(<SignInForm signIn={action} next="/desk" />)
  await user.tab()
  await user.keyboard('olga@example.org')
  await user.tab()
  await user.keyboard('a secret{Enter}')
  await screen.findByText(/do not belong together/)
  expect(sent).toEqual([{ email: 'olga@example.org', password: 'a secret', next: '/desk' }])
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'E-mail' }).value).toBe('olga@example.org')
  expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('')
})

test('a field that is wrong says so and gets the focus', async () => {
  const { action } = refusing('INVALID', { fields: { email: 'email' } })
  const { user } = renderUi(<SignInForm signIn={action} />)
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
  await screen.findByText('This does not look like an e-mail address.')
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'E-mail' })))
  await expectAccessible()
})

test('who tried too often is told how long to wait', async () => {
  const { user } = renderUi(<SignInForm signIn={refusing('TOO_MANY', { retryAfterMs: 14 * 60_000 + 1 }).action} />)
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
  await screen.findByText(/in 15 minutes/)
})

test('without other ways there is no empty "or"', () => {
  const { container } = renderUi(<OtherWays ways={[]} start={() => Promise.resolve()} />)
  expect(container.textContent).toBe('')
})
