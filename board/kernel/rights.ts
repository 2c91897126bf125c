/**
 * Rules that say who may give a command. A rule is asked with the board, the role of who asks, and what the command is
 * about, and answers yes or no; rules are put together with `either` and `both`:
 *
 *     'evidence.edit': { may: either(editors, both(writers, attachedEvidence)), decide: editEvidence }
 *
 * that is: an editor or owner may, and so may a checker who attached it. Whether somebody has a seat at all is asked
 * before. A page asks the same rule with the little that it knows (`RightsQuestion`), so that what it offers is what
 * the server allows.
 */

import type { Board } from '../board.ts'
import type { CommandType } from '../law/command.ts'
import type { Role } from './role.ts'

/** What a right may hang on; a whole command fits, and so does the little a button knows. */
export type RightsQuestion = {
  readonly type: CommandType
  readonly claimId?: string
  readonly evidenceId?: string
  readonly verdictId?: string
  readonly commentId?: string
  readonly assigneeId?: string | null
  readonly reviewerId?: string | null
  readonly role?: Role
}

/** A question of rights with who asks it, on which board, in which seat. */
export type Asked = {
  readonly board: Board
  readonly question: RightsQuestion
  readonly userId: string
  readonly role: Role
}

/** Says whether somebody with a seat may do something. */
export type Rule = (asked: Asked) => boolean

export const everyone: Rule = () => true
export const writers: Rule = ({ role }) => role !== 'viewer'
export const editors: Rule = ({ role }) => role === 'owner' || role === 'editor'
export const owners: Rule = ({ role }) => role === 'owner'

export const either =
  (...rules: Rule[]): Rule =>
  (asked) =>
    rules.some((rule) => rule(asked))

export const both =
  (...rules: Rule[]): Rule =>
  (asked) =>
    rules.every((rule) => rule(asked))

/** The claim a question is about, if the board has it. */
export const claimAsked = ({ board, question }: Asked) =>
  question.claimId === undefined ? undefined : board.claims[question.claimId]
