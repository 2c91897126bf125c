import type { Role } from '../kernel/role.ts'

/** Of whom a desk asks a second factor. */
export const FACTOR_RULES = ['nobody', 'editors', 'everybody'] as const
export type FactorRule = (typeof FACTOR_RULES)[number]

/** True when a rule asks a second factor of this role; `editors` are owners and editors. */
export function asksFactorOf(rule: FactorRule, role: Role): boolean {
  return rule === 'everybody' || (rule === 'editors' && (role === 'owner' || role === 'editor'))
}

/** A passkey as its owner sees it. */
export type PasskeyLine = {
  readonly id: string
  readonly name: string
  readonly createdAt: number
  readonly lastUsedAt: number | null
}

/** The second factors of an account, without their secrets. */
export type FactorLines = {
  /** When the authenticator app was set up; null without one. */
  readonly totpSince: number | null
  readonly passkeys: readonly PasskeyLine[]
  /** Recovery codes that still work. */
  readonly codesLeft: number
}

/** What an authenticator app is shown: the secret as a QR code and as text, and the sealed form that comes back with a code. */
export type TotpProposal = {
  readonly sealed: string
  readonly secret: string
  readonly uri: string
  /** A square of `size` modules; `path` draws the dark ones, one unit each. */
  readonly qr: { readonly size: number; readonly path: string }
}

/** By which of its ways an account can show again whose it is. */
export type ProofWays = { readonly password: boolean; readonly totp: boolean; readonly passkey: boolean }
