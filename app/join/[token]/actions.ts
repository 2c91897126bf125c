'use server'

import { redirect } from 'next/navigation'
import { callerOf } from '#server/auth/sign-in/caller-of-request.ts'
import { carryInvitation, departure, enter } from '#server/auth/sign-in/cookies-of-request.ts'
import { join as joinDesk, joinForm } from '#server/auth/desk/join.ts'
import { fieldOf, keptOf, readForm } from '#server/auth/form/read-form.ts'
import { refused } from '../../_people/form-state.ts'
import type { FormState } from '../../_people/form-state.ts'

/** Makes the account of an invitation, signs in and goes to the boards. */
export async function join(before: FormState, form: unknown): Promise<FormState> {
  const read = readForm(joinForm, form)
  if ('problem' in read) return refused(before, read, keptOf(form, ['name', 'email']))
  const session = await joinDesk(read.data, await callerOf())
  if ('problem' in session) return refused(before, session, keptOf(form, ['name', 'email']))
  await enter(session)
  redirect('/boards')
}

/** Goes to a provider's own page with the invitation in hand. */
export async function joinWith(form: unknown): Promise<void> {
  await carryInvitation(String(fieldOf(form, 'token')))
  redirect((await departure(String(fieldOf(form, 'way')), null)) ?? '/sign-in')
}
