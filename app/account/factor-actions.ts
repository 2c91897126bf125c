'use server'

import { revalidatePath } from 'next/cache'
import { fieldOf, readFields } from '#server/auth/form/read-form.ts'
import {
  addPasskey as keepPasskey,
  addPasskeyForm,
  addTotp,
  confirmTotpForm,
  removeFactor,
  removePasskeyForm,
  renamePasskey as nameAnew,
  renamePasskeyForm,
  renewRecoveryCodes,
} from '#server/auth/factors/factors.ts'
import { registrationOptions } from '#server/auth/factors/passkeys.ts'
import { proposalAgain, proposeTotp } from '#server/auth/factors/totp.ts'
import { needsProof, readProof, stepUp, stepUpPasskeyOptions } from '#server/auth/sign-in/step-up.ts'
import { enrolleeOf, viewerOf } from '#server/auth/viewer-of-request.ts'
import { finished, refused } from '../_people/form-state.ts'
import type { FormState } from '../_people/form-state.ts'
import type { TotpSetUp } from '../_people/factors/factor-types.ts'
import type { NewPasskeyOptions, PasskeyOptions } from '../_people/passkey.ts'
import type { Trouble } from '#board/answers/people-problem.ts'

const SIGNED_OUT = { problem: 'SIGNED_OUT' } as const

// Whoever still has to set up a factor may do that and nothing else: the actions that add one are open to them too.
const adder = async () => (await viewerOf()) ?? (await enrolleeOf())

/** Sets up an authenticator app: without a code it proposes a secret, with one it keeps it. */
export async function setUpTotp(before: FormState<TotpSetUp>, form: unknown): Promise<FormState<TotpSetUp>> {
  const viewer = await adder()
  if (!viewer) return refused(before, SIGNED_OUT)
  const sealed = fieldOf(form, 'sealed')
  if (typeof sealed !== 'string') {
    const stale = await needsProof(viewer)
    return stale ? refused(before, stale) : finished(before, { proposal: proposeTotp(viewer) })
  }
  const read = readFields(confirmTotpForm, { sealed, code: fieldOf(form, 'code') })
  const added = 'problem' in read ? read : await addTotp(viewer, read.data)
  if ('problem' in added) {
    // The same secret stays on the page: it may be in the app already.
    const proposal = proposalAgain(viewer, sealed)
    return { at: before.at + 1, trouble: added, done: proposal && { proposal }, kept: {} }
  }
  if (await viewerOf()) revalidatePath('/account')
  return finished(before, { codes: added.codes })
}

/** What the browser is to make a passkey from. */
export async function newPasskeyOptions(): Promise<NewPasskeyOptions | Trouble> {
  const viewer = await adder()
  if (!viewer) return SIGNED_OUT
  return (await needsProof(viewer)) ?? (await registrationOptions(viewer))
}

/** Keeps the passkey that the browser made. */
export async function addPasskey(
  name: string,
  made: unknown,
): Promise<{ readonly codes: readonly string[] | null } | Trouble> {
  const viewer = await adder()
  const read = readFields(addPasskeyForm, { name, made })
  if ('problem' in read) return read
  const added = viewer ? await keepPasskey(viewer, read.data) : SIGNED_OUT
  if (!('problem' in added) && (await viewerOf())) revalidatePath('/account')
  return added
}

/** Names one of one's own passkeys anew. */
export async function renamePasskey(passkeyId: string, name: string): Promise<Trouble | null> {
  const viewer = await viewerOf()
  const read = readFields(renamePasskeyForm, { passkeyId, name })
  if ('problem' in read) return read
  return settle(viewer ? await nameAnew(viewer, read.data) : SIGNED_OUT)
}

/** Takes one's authenticator app away. */
export async function removeTotp(): Promise<Trouble | null> {
  const viewer = await viewerOf()
  return settle(viewer ? await removeFactor(viewer, { kind: 'totp' }) : SIGNED_OUT)
}

/** Takes one of one's own passkeys away. */
export async function removePasskey(passkeyId: string): Promise<Trouble | null> {
  const viewer = await viewerOf()
  const read = readFields(removePasskeyForm, { passkeyId })
  if ('problem' in read) return read
  return settle(viewer ? await removeFactor(viewer, { kind: 'passkey', ...read.data }) : SIGNED_OUT)
}

/** Makes fresh recovery codes; they are in the answer and nowhere else. */
export async function newCodes(): Promise<{ readonly codes: readonly string[] } | Trouble> {
  const viewer = await viewerOf()
  const made = viewer ? await renewRecoveryCodes(viewer) : SIGNED_OUT
  if (!('problem' in made)) revalidatePath('/account')
  return made
}

/** Shows again who sits here. */
export async function prove(proof: unknown): Promise<Trouble | null> {
  const viewer = await adder()
  if (!viewer) return SIGNED_OUT
  const read = readProof(proof)
  return 'problem' in read ? read : stepUp(viewer, read)
}

/** What the browser is to answer with one of this person's passkeys. */
export async function proofPasskeyOptions(): Promise<PasskeyOptions | null> {
  const viewer = await adder()
  return viewer && stepUpPasskeyOptions(viewer)
}

function settle(outcome: object & Partial<Trouble>): Trouble | null {
  revalidatePath('/account')
  return outcome.problem === undefined ? null : { problem: outcome.problem, retryAfterMs: outcome.retryAfterMs }
}
