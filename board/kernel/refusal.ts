/** Why a command or a request was not carried out: a closed list, mapped once to HTTP and once to sentences. */
export const REFUSAL_CODES = [
  'INVALID', // the shape is wrong; `path` and `problem` say where and how
  'UNKNOWN_COMMAND',
  'TOO_LARGE',
  'NOT_FOUND', // also what an outsider gets for a thing that exists
  'FORBIDDEN',
  'SIGNED_OUT',
  'STALE_EDIT', // somebody saved a newer state; `theirs` holds it
  'ANCHOR_MISMATCH', // the quoted words do not stand at that place, nor once anywhere else
  'ID_IN_USE', // a client-made id that this board already has
  'COMMAND_ID_TAKEN', // [X2] [X8] the command id belongs to somebody else, or to another command
  'UNKNOWN_RATING',
  'UNKNOWN_EVIDENCE',
  'NOT_A_MEMBER',
  'ALREADY_A_MEMBER',
  'LAST_OWNER',
  'CLAIM_DROPPED',
  'CLAIM_NOT_DROPPED',
  'LAST_OCCURRENCE',
  'NOT_CURRENT', // the verdict is no longer the reviewer's current one
  'NOT_IN_DISPUTE',
  'OWN_EVIDENCE', // a second person has to confirm
  'COMMENT_REMOVED',
  'BOARD_ARCHIVED',
  'BOARD_NOT_ARCHIVED',
  'LIMIT', // `problem` names which of the board's limits, `holds` and `most` how far it is filled
  'TOO_MANY', // throttled; `retryAfterMs` says how long to wait
  'BUSY', // the board's lock was not free in time; send the same id again
  'NOT_SAVED', // the database cannot be reached; send the same id again
  'FAULT', // a bug of ours, logged under the id in `problem`; nothing was changed
  'UPGRADE_REQUIRED',
  'BAD_ORIGIN',
  'SECOND_FACTOR_NEEDED', // the desk asks a second factor of this role, and the person has none yet
] as const

export type RefusalCode = (typeof REFUSAL_CODES)[number]

/** A refusal is a value, never an exception. */
export type Refusal = {
  readonly code: RefusalCode
  /** Where in the command, as in `occurrence.exact`. */
  readonly path?: string
  /** What is wrong there, a word for programs. */
  readonly problem?: string
  readonly retryAfterMs?: number
  /** With LIMIT: what there is already and what there may be, counted, or in bytes where `problem` ends in `Bytes`. */
  readonly holds?: number
  readonly most?: number
  /** The newer state that a stale edit collided with: its rev and the fields as they stand. */
  readonly theirs?: { readonly rev: number; readonly by: string; readonly fields: Readonly<Record<string, unknown>> }
}

/** Codes after which a client may send the same command again and be heard. */
export const RETRYABLE: ReadonlySet<RefusalCode> = new Set(['BUSY', 'NOT_SAVED', 'TOO_MANY'])

/** Makes a refusal. */
export function refuse(code: RefusalCode, more: Omit<Refusal, 'code'> = {}): { readonly refused: Refusal } {
  return { refused: { code, ...more } }
}

/** True when an outcome is a refusal. */
export function isRefused(outcome: object): outcome is { readonly refused: Refusal } {
  return 'refused' in outcome
}
