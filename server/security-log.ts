import { currentAddress } from './client-of-request.ts'
import { env } from './env.ts'
import { furnish } from './house.ts'
import { alwaysLog } from './log.ts'
import { Seldom } from './seldom.ts'

declare module './house.ts' {
  interface House {
    refusalsNoted: Seldom
  }
}

/** What happened that whoever guards a desk wants to find: one word each, searched for as `security` in the log. */
export type SecurityEvent =
  | 'sign_in'
  | 'sign_in_failed'
  | 'sign_in_throttled'
  | 'second_factor'
  | 'second_factor_failed'
  | 'second_factor_changed'
  | 'step_up'
  | 'step_up_failed'
  | 'sign_out'
  | 'password_changed'
  | 'token_made'
  | 'token_revoked'
  | 'session_ended'
  | 'invitation_made'
  | 'invitation_revoked'
  | 'joined'
  | 'role_changed'
  | 'deactivated'
  | 'brought_back'
  | 'provider_linked'
  | 'provider_unlinked'
  | 'desk_rule_changed'
  | 'refused_right'
  | 'refused_origin'
  | 'refused_host'
  | 'admin'
  | 'restored'

/** Ids and words of the code alone: never a name, an e-mail, an address, a token or anything that a person typed. */
export type SecurityFacts = Readonly<Record<string, string | number | boolean | null | undefined>>

/**
 * Writes a line about who was let in, who was not, and what changed of anybody's rights, whatever LOG_LEVEL says (unless it is
 * silent). It carries the request's id, and the client's address where the operator asks for it.
 */
export function noteSecurity(security: SecurityEvent, facts: SecurityFacts = {}): void {
  const address = env().LOG_ADDRESSES ? currentAddress() : undefined
  alwaysLog().info({ security, ...facts, ...(address === undefined ? {} : { address }) }, 'security')
}

/**
 * The same for refusals, which whoever is refused can bring about as often as they like: one line a minute for the same
 * person, place and reason, and 60 a minute in all; `more` counts what was like it since its last line, `others` what had
 * no line of its own.
 */
export function noteRefusal(
  security: 'refused_right' | 'refused_origin' | 'refused_host',
  facts: SecurityFacts = {},
): void {
  const told = furnish('refusalsNoted', () => new Seldom()).take(JSON.stringify([security, facts]), Date.now())
  if (told) noteSecurity(security, { ...facts, ...told })
}
