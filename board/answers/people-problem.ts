/** Shortest and longest password; longer ones would let a stranger keep the hash function busy. */
export const PASSWORD = { min: 8, max: 200 } as const

/** Why something with accounts was not done: a closed list, each with a sentence in the face. */
export const PEOPLE_PROBLEMS = [
  'INVALID', // `fields` says where
  'WRONG_SIGN_IN', // unknown e-mail, wrong password or removed person: one answer for all
  'TOO_MANY', // `retryAfterMs` says how long to wait
  'LINK_INVALID', // unknown, used, expired or revoked: one answer for all
  'NOT_ACCEPTED', // an account cannot be made with these details
  'WRONG_PASSWORD',
  'SIGNED_OUT',
  'FORBIDDEN',
  'NOT_FOUND',
  'LAST_OWNER',
  'LIMIT',
  'PROVE_IT', // a fresh proof of who it is comes first
  'WRONG_CODE', // of an authenticator app, a recovery code or a passkey: one answer for all
  'WAITED_TOO_LONG', // what was begun has run out
  'FACTOR_FIRST', // whoever asks a second factor of others has one
  'FACTOR_NEEDED', // the desk asks a second factor of everybody with this role
  'LAST_WAY_IN', // without it nobody could sign in to the account any more
  'OTHERS_ACCOUNT', // a provider's account that belongs to somebody else here
] as const

export type PeopleProblem = (typeof PEOPLE_PROBLEMS)[number]

/** What is wrong with one field of a form. */
export const FIELD_PROBLEMS = ['needed', 'tooShort', 'tooLong', 'email', 'weak', 'own', 'invalid'] as const
export type FieldProblem = (typeof FIELD_PROBLEMS)[number]

/** A refusal of the accounts' part; a value, never an exception. */
export type Trouble = {
  readonly problem: PeopleProblem
  readonly fields?: Readonly<Record<string, FieldProblem>>
  readonly retryAfterMs?: number
}

/** True when an outcome is a refusal. */
export function isTrouble(outcome: object): outcome is Trouble {
  return 'problem' in outcome
}
