import { log } from './log.ts'

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
  | 'desk_rule_changed'
  | 'refused_right'
  | 'refused_origin'
  | 'refused_host'
  | 'admin'
  | 'restored'

/** Ids and words of the code alone: never a name, an e-mail, an address, a token or anything that a person typed. */
export type SecurityFacts = Readonly<Record<string, string | number | boolean | null | undefined>>

/** Writes a line about who was let in, who was not, and what changed of anybody's rights; it carries the request's id. */
export function noteSecurity(security: SecurityEvent, facts: SecurityFacts = {}): void {
  log().info({ security, ...facts }, 'security')
}
