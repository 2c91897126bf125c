'use server'

import { revalidatePath } from 'next/cache'
import {
  bringBack as bringBackPerson,
  personForm,
  removePerson,
  roleForm,
  setDeskRole,
} from '#server/auth/desk/roles.ts'
import { factorRuleForm, setFactorRule as setRule } from '#server/auth/desk/factor-rule.ts'
import { invite as makeInvitation, inviteForm, revokeForm, revokeInvitation } from '#server/auth/desk/invitations.ts'
import { keptOf, readFields, readForm } from '#server/auth/form/read-form.ts'
import { viewerOf } from '#server/auth/viewer-of-request.ts'
import { finished, refused } from '../_people/form-state.ts'
import type { Trouble } from '#board/answers/people-problem.ts'
import type { FormState } from '../_people/form-state.ts'

/** What an action without a form answers: null when it is done. */
export type Done = Trouble | null

/** A link just made. */
export type MadeLink = { readonly link: string; readonly expiresAt: number }

const SIGNED_OUT = { problem: 'SIGNED_OUT' } as const

/** Makes an invitation; its link is in the answer and nowhere else. */
export async function invite(before: FormState<MadeLink>, form: unknown): Promise<FormState<MadeLink>> {
  const viewer = await viewerOf()
  const read = readForm(inviteForm, form)
  if ('problem' in read) return refused(before, read, keptOf(form, ['note']))
  const made = viewer ? await makeInvitation(viewer, read.data) : SIGNED_OUT
  if ('problem' in made) return refused(before, made, keptOf(form, ['note']))
  revalidatePath('/desk')
  return finished(before, made)
}

/** Takes an invitation back. */
export async function revoke(invitationId: string): Promise<Done> {
  const viewer = await viewerOf()
  const read = readFields(revokeForm, { invitationId })
  if ('problem' in read) return read
  return settle(viewer ? await revokeInvitation(viewer, read.data.invitationId) : SIGNED_OUT)
}

/** Gives a person another role. */
export async function setRole(userId: string, role: string): Promise<Done> {
  const viewer = await viewerOf()
  const read = readFields(roleForm, { userId, role })
  if ('problem' in read) return read
  return settle(viewer ? await setDeskRole(viewer, read.data) : SIGNED_OUT)
}

/** Removes a person from the desk. */
export async function remove(userId: string): Promise<Done> {
  const viewer = await viewerOf()
  const read = readFields(personForm, { userId })
  if ('problem' in read) return read
  return settle(viewer ? await removePerson(viewer, read.data.userId) : SIGNED_OUT)
}

/** Brings a removed person back. */
export async function bringBack(userId: string): Promise<Done> {
  const viewer = await viewerOf()
  const read = readFields(personForm, { userId })
  if ('problem' in read) return read
  return settle(viewer ? await bringBackPerson(viewer, read.data.userId) : SIGNED_OUT)
}

/** Sets of whom the desk asks a second factor. */
export async function setFactorRule(rule: string): Promise<Done> {
  const viewer = await viewerOf()
  const read = readFields(factorRuleForm, { rule })
  if ('problem' in read) return read
  return settle(viewer ? await setRule(viewer, read.data.rule) : SIGNED_OUT)
}

function settle(outcome: object & Partial<Trouble>): Done {
  // Also after a refusal: what stood on the page was not how things are.
  revalidatePath('/desk')
  return outcome.problem === undefined ? null : { problem: outcome.problem }
}
