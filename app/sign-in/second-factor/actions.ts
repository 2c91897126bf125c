'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { factorProof } from '#server/auth/factors/prove.ts'
import { fieldOf, readGiven } from '#server/auth/form/read-form.ts'
import { safeNext } from '#server/auth/form/safe-next.ts'
import { finishSignIn, waitingPasskeyOptions } from '#server/auth/sign-in/admit.ts'
import { callerOf } from '#server/auth/sign-in/caller-of-request.ts'
import { enter } from '#server/auth/sign-in/cookies-of-request.ts'
import type { Trouble } from '#board/answers/people-problem.ts'
import { refused } from '../../_people/form-state.ts'
import type { FormState } from '../../_people/form-state.ts'
import type { PasskeyOptions } from '../../_people/passkey.ts'

/** Finishes a sign-in by a code of an app or a recovery code, and goes on. */
export async function finish(before: FormState, form: unknown): Promise<FormState> {
  const read = readGiven(factorProof, { kind: fieldOf(form, 'kind'), code: fieldOf(form, 'code') })
  // What has not even the shape of a code is no guess, and costs none.
  if (!read) return refused(before, { problem: 'WRONG_CODE' })
  const session = await finishSignIn(read, await callerOf())
  if ('problem' in session) return refused(before, session)
  await enter(session)
  const next = fieldOf(form, 'next')
  redirect(safeNext(typeof next === 'string' ? next : null))
}

/** What the browser of a waiting sign-in is to answer with a passkey. */
export async function factorPasskeyOptions(): Promise<PasskeyOptions | null> {
  return waitingPasskeyOptions((await headers()).get('cookie'))
}

/** Finishes a sign-in by a passkey; the browser then goes where it wanted. */
export async function finishByPasskey(answer: unknown): Promise<Trouble | null> {
  const read = readGiven(factorProof, { kind: 'passkey', answer })
  if (!read) return { problem: 'WRONG_CODE' }
  const session = await finishSignIn(read, await callerOf())
  if ('problem' in session) return session
  await enter(session)
  return null
}
