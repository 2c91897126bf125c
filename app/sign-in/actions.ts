'use server'

import { redirect } from 'next/navigation'
import { callerOf } from '#server/auth/sign-in/caller-of-request.ts'
import { departure, enter, leave } from '#server/auth/sign-in/cookies-of-request.ts'
import { fieldOf, readForm } from '#server/auth/form/read-form.ts'
import { safeNext } from '#server/auth/form/safe-next.ts'
import { signInByPassword, signInForm } from '#server/auth/sign-in/sign-in.ts'
import { refused } from '../_people/form-state.ts'
import type { FormState } from '../_people/form-state.ts'

/** Signs in by e-mail and password and goes on. */
export async function signIn(before: FormState, form: FormData): Promise<FormState> {
  const read = readForm(signInForm, form)
  if ('problem' in read) return refused(before, read, form, ['email'])
  const session = await signInByPassword(read.data, await callerOf())
  if ('problem' in session) return refused(before, session, form, ['email'])
  await enter(session)
  redirect(safeNext(read.data.next))
}

/** Goes to a provider's own page to sign in there. */
export async function signInWith(form: FormData): Promise<void> {
  const [way, next] = [fieldOf(form, 'way'), fieldOf(form, 'next')]
  const place = await departure(String(way), typeof next === 'string' ? next : null)
  redirect(place ?? '/sign-in')
}

/** Signs this browser out. */
export async function signOut(): Promise<void> {
  await leave()
  redirect('/sign-in')
}
