'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { changePassword as replaceOwnPassword, nameForm, passwordForm, rename } from '#server/auth/account/profile.ts'
import { createOwnToken, revokeApiToken, revokeTokenForm, tokenForm } from '#server/auth/account/tokens.ts'
import { keptOf, readFields, readForm } from '#server/auth/form/read-form.ts'
import { beginLink, unlink, unlinkForm } from '#server/auth/oauth/link.ts'
import { carryLink, departure } from '#server/auth/sign-in/cookies-of-request.ts'
import { sessionForm } from '#server/auth/sign-in/session-form.ts'
import { endSessions, noteTold } from '#server/auth/sign-in/sessions.ts'
import { viewerOf } from '#server/auth/viewer-of-request.ts'
import { finished, refused } from '../_people/form-state.ts'
import type { Trouble } from '#board/answers/people-problem.ts'
import type { FormState } from '../_people/form-state.ts'

const SIGNED_OUT = { problem: 'SIGNED_OUT' } as const

/** Changes one's own name. */
export async function saveName(before: FormState, form: unknown): Promise<FormState> {
  const viewer = await viewerOf()
  const read = readForm(nameForm, form)
  if ('problem' in read) return refused(before, read, keptOf(form, ['name']))
  if (!viewer) return refused(before, SIGNED_OUT, keptOf(form, ['name']))
  await rename(viewer, read.data)
  revalidatePath('/account')
  return finished(before, true)
}

/** Changes one's own password; tells how many other browsers were signed out. */
export async function changePassword(
  before: FormState<{ ended: number }>,
  form: unknown,
): Promise<FormState<{ ended: number }>> {
  const viewer = await viewerOf()
  const read = readForm(passwordForm, form)
  if ('problem' in read) return refused(before, read)
  const changed = viewer ? await replaceOwnPassword(viewer, read.data) : SIGNED_OUT
  if ('problem' in changed) return refused(before, changed)
  revalidatePath('/account')
  return finished(before, changed)
}

/** Signs one of one's own browsers out. */
export async function endSession(sessionId: string): Promise<Trouble | null> {
  const viewer = await viewerOf()
  const read = readFields(sessionForm, { sessionId })
  if ('problem' in read) return read
  if (!viewer) return SIGNED_OUT
  const ended = await endSessions(viewer.userId, { only: read.data.sessionId })
  revalidatePath('/account')
  return ended === 1 ? null : { problem: 'NOT_FOUND' }
}

/** Signs every other of one's own browsers out. */
export async function endOtherSessions(): Promise<Trouble | null> {
  const viewer = await viewerOf()
  if (!viewer) return SIGNED_OUT
  await endSessions(viewer.userId, { except: viewer.sessionId })
  revalidatePath('/account')
  return null
}

/** Makes an API token; its secret is in the answer and nowhere else. */
export async function createToken(
  before: FormState<{ token: string }>,
  form: unknown,
): Promise<FormState<{ token: string }>> {
  const viewer = await viewerOf()
  const read = readForm(tokenForm, form)
  if ('problem' in read) return refused(before, read, keptOf(form, ['name']))
  const made = viewer ? await createOwnToken(viewer, read.data.name) : SIGNED_OUT
  if ('problem' in made) return refused(before, made, keptOf(form, ['name']))
  revalidatePath('/account')
  return finished(before, { token: made.token })
}

/** Ends one of one's own API tokens. */
export async function revokeToken(tokenId: string): Promise<Trouble | null> {
  const viewer = await viewerOf()
  const read = readFields(revokeTokenForm, { tokenId })
  if ('problem' in read) return read
  const outcome = viewer ? await revokeApiToken(viewer.userId, read.data.tokenId) : SIGNED_OUT
  revalidatePath('/account')
  return 'problem' in outcome ? outcome : null
}

/** Goes to a provider's own page, so that what comes back is linked to this account. */
export async function linkWay(before: FormState, form: unknown): Promise<FormState> {
  const viewer = await viewerOf()
  const read = readForm(unlinkForm, form)
  if ('problem' in read) return refused(before, read)
  const begun = viewer ? await beginLink(viewer) : SIGNED_OUT
  if ('problem' in begun) return refused(before, begun)
  await carryLink(begun.cookie)
  redirect((await departure(read.data.way, '/account')) ?? '/account')
}

/** Ends the link to a provider. */
export async function unlinkWay(way: string): Promise<Trouble | null> {
  const viewer = await viewerOf()
  const read = readFields(unlinkForm, { way })
  if ('problem' in read) return read
  const outcome = viewer ? await unlink(viewer, read.data.way) : SIGNED_OUT
  revalidatePath('/account')
  return 'problem' in outcome ? outcome : null
}

/** Notes that whoever sits here has seen where else they are signed in. */
export async function noteSignInsTold(): Promise<void> {
  const viewer = await viewerOf()
  if (viewer?.sessionId) await noteTold(viewer.sessionId)
}
