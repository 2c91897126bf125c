import { chosen, line, someProse, type Values } from '../kernel/fields.ts'
import { LIMITS } from '../kernel/limits.ts'
import { CHECKABILITIES, CLAIM_TYPES, PRIORITIES } from './kinds.ts'

/** The wording of a claim, which is edited as one against `rev`. */
export const wordingFields = {
  statement: someProse(LIMITS.statement),
  claimant: line(),
  claimType: chosen(CLAIM_TYPES, 'other'),
  checkability: chosen(CHECKABILITIES, 'fact'),
  priority: chosen(PRIORITIES, 'medium'),
  priorityReason: line(),
}

export type Wording = Values<typeof wordingFields>
