'use server'

import { redirect } from 'next/navigation'
import { callerOf } from '#server/auth/sign-in/caller-of-request.ts'
import { departure, enter, leave, wait } from '#server/auth/sign-in/cookies-of-request.ts'
import { answerOptions } from '#server/auth/factors/passkeys.ts'
import { fieldOf, keptOf, readFields, readForm } from '#server/auth/form/read-form.ts'
import { safeNext } from '#server/auth/form/safe-next.ts'
import { passkeySignInForm, signInByPasskey } from '#server/auth/sign-in/admit.ts'
import { signInByPassword, signInForm } from '#server/auth/sign-in/sign-in.ts'
import { refused } from '../_people/form-state.ts'
import type { FormState } from '../_people/form-state.ts'
import type { PasskeyOptions } from '../_people/passkey.ts'
import type { Trouble } from '#board/answers/people-problem.ts'

/** Signs in by e-mail and password and goes on. */
export async function signIn(before: FormState, form: unknown): Promise<FormState> {
  const read = readForm(signInForm, form)
  if ('problem' in read) return refused(before, read, keptOf(form, ['email']))
  const session = await signInByPassword(read.data, await callerOf())
  if ('problem' in session) return refused(before, session, keptOf(form, ['email']))
  const next = safeNext(read.data.next)
  if ('waitingToken' in session) {
    await wait(session)
    redirect(`/sign-in/second-factor?${new URLSearchParams({ next })}`)
  }
  await enter(session)
  redirect(next)
}

/** What the browser is to answer with a passkey of anybody's. */
export async function passkeyOptions(): Promise<PasskeyOptions> {
  return answerOptions(null)
}

/** Signs in by a passkey alone; the browser then goes where it wanted. */
export async function signInWithPasskey(answer: unknown): Promise<Trouble | null> {
  const read = readFields(passkeySignInForm, { answer })
  if ('problem' in read) return { problem: 'WRONG_CODE' }
  const session = await signInByPasskey(read.data.answer, await callerOf())
  if ('problem' in session) return session
  await enter(session)
  return null
}

/** Goes to a provider's own page to sign in there. */
export async function signInWith(form: unknown): Promise<void> {
  const [way, next] = [fieldOf(form, 'way'), fieldOf(form, 'next')]
  const place = await departure(String(way), typeof next === 'string' ? next : null)
  redirect(place ?? '/sign-in')
}

/** Signs this browser out. */
export async function signOut(): Promise<void> {
  await leave()
  redirect('/sign-in')
}
