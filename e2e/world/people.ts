import type { Role } from '#board/kernel/role.ts'

/** The people of the journeys. Each has an account, a session and a token before the first journey begins. */
export const PEOPLE = {
  olga: { name: 'Olga Ostrowska', role: 'owner' },
  emil: { name: 'Emil Engel', role: 'editor' },
  anna: { name: 'Anna Arendt', role: 'checker' },
  ben: { name: 'Ben Brandt', role: 'checker' },
  vera: { name: 'Vera Vogt', role: 'viewer' },
} as const satisfies Record<string, { name: string; role: Role }>

export type PersonKey = keyof typeof PEOPLE

export const PASSWORD = 'nine quiet herons at dawn'
export const emailOf = (key: string) => `${key}@desk.example`

/** What the set-up leaves for the journeys. */
export type Ready = {
  readonly url: string
  readonly dataDir: string
  /** The path of an invitation that nobody uses up. */
  readonly invitation: string
  readonly people: Record<PersonKey, { readonly userId: string; readonly token: string; readonly state: string }>
}
