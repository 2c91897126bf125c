import type { Claim } from '../claim/claim.ts'
import { CLAIM_TYPES, PRIORITIES, STATUSES } from '../claim/kinds.ts'
import type { Scale } from '../scale.ts'
import { standingCode } from '../verdict/standing.ts'
import { figuresOf } from './claim-figures.ts'

/** What claims can be put in order by. `place` is where they stand in the article. */
export const SORT_KEYS = [
  'place',
  'no',
  'statement',
  'claimType',
  'claimant',
  'status',
  'standing',
  'assignee',
  'priority',
  'evidence',
  'verdicts',
  'threads',
  'latest',
] as const

export type SortKey = (typeof SORT_KEYS)[number]
export type ClaimSort = { readonly key: SortKey; readonly direction: 'ascending' | 'descending' }

/** What sorting needs beside the claims: the scale's order, people's names, and the reader's language. */
export type SortContext = {
  readonly scale: Scale
  readonly nameOf: (userId: string) => string
  readonly language: string
}

type Value = number | string | null

/** The claims in a new order; what has no value comes last either way, and ties stay in the order of the article. */
export function sortClaims(claims: readonly Claim[], sort: ClaimSort, context: SortContext): readonly Claim[] {
  const collator = new Intl.Collator(context.language, { numeric: true, sensitivity: 'base' })
  const sign = sort.direction === 'ascending' ? 1 : -1
  return claims
    .map((claim) => ({ claim, value: valueOf(claim, sort.key, context) }))
    .sort((a, b) => compare(a.value, b.value, sign, collator) || byPlace(a.claim, b.claim))
    .map(({ claim }) => claim)
}

function compare(a: Value, b: Value, sign: number, collator: Intl.Collator): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b)
  return sign * collator.compare(String(a), String(b))
}

function byPlace(a: Claim, b: Claim): number {
  return placeOf(a) - placeOf(b) || a.no - b.no
}

const placeOf = (claim: Claim) => Math.min(...claim.occurrences.map((one) => one.start))

function valueOf(claim: Claim, key: SortKey, context: SortContext): Value {
  switch (key) {
    case 'place':
      return placeOf(claim)
    case 'no':
      return claim.no
    case 'statement':
      return claim.statement
    case 'claimType':
      return CLAIM_TYPES.indexOf(claim.claimType)
    case 'claimant':
      return claim.claimant || null
    case 'status':
      return STATUSES.indexOf(claim.status)
    case 'standing':
      return standingRank(claim, context.scale)
    case 'assignee':
      return claim.assigneeId ? context.nameOf(claim.assigneeId) : null
    case 'priority':
      return PRIORITIES.indexOf(claim.priority)
    case 'evidence':
      return figuresOf(claim).evidence
    case 'verdicts':
      return figuresOf(claim).verdicts
    case 'threads':
      return figuresOf(claim).openThreads
    case 'latest':
      return figuresOf(claim).latest
  }
}

// In the order of the scale as the desk wrote it, so that off-scale ratings have a place too; disputes after them.
function standingRank(claim: Claim, scale: Scale): number | null {
  const code = standingCode(claim)
  if (code === 'none') return null
  const at = scale.ratings.findIndex((rating) => rating.code === code)
  return at < 0 ? scale.ratings.length : at
}
