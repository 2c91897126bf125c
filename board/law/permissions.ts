import type { Actor, Board } from '../board.ts'
import type { Role } from '../role.ts'
import type { CommandType } from './command.ts'
import type { Refusal } from './refusal.ts'

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

type Asked = { board: Board; question: RightsQuestion; userId: string; role: Role }
type Rule = (asked: Asked) => boolean

const everyone: Rule = () => true
const writers: Rule = ({ role }) => role !== 'viewer'
const editors: Rule = ({ role }) => role === 'owner' || role === 'editor'
const owners: Rule = ({ role }) => role === 'owner'

const either =
  (...rules: Rule[]): Rule =>
  (asked) =>
    rules.some((rule) => rule(asked))
const both =
  (...rules: Rule[]): Rule =>
  (asked) =>
    rules.every((rule) => rule(asked))

const claimOf = ({ board, question }: Asked) => (question.claimId ? board.claims[question.claimId] : undefined)

const wroteComment: Rule = (asked) =>
  claimOf(asked)
    ?.threads.flatMap((thread) => thread.comments)
    .some((comment) => comment.id === asked.question.commentId && comment.by === asked.userId) ?? false

const attachedEvidence: Rule = (asked) =>
  claimOf(asked)?.evidence.some((one) => one.id === asked.question.evidenceId && one.attachedBy === asked.userId) ??
  false

const gaveVerdict: Rule = (asked) =>
  claimOf(asked)?.verdicts.some((one) => one.id === asked.question.verdictId && one.by === asked.userId) ?? false

const addedClaim: Rule = (asked) => claimOf(asked)?.createdBy === asked.userId

// A checker takes a claim in hand or puts it down; only editors hand claims to others.
const concernsSelfAlone: Rule = (asked) => {
  const claim = claimOf(asked)
  const changes = [
    [asked.question.assigneeId, claim?.assigneeId],
    [asked.question.reviewerId, claim?.reviewerId],
  ] as const
  return changes.every(
    ([wanted, held]) =>
      wanted === undefined || wanted === asked.userId || (wanted === null && (held === asked.userId || held === null)),
  )
}

// The owner rules over all roles; an editor may seat and unseat checkers and viewers.
const ranksBelowEditor: Rule = ({ question }) => question.role === 'checker' || question.role === 'viewer'

/** The one table of rights, for sockets, REST and buttons alike. */
const RULES: Record<CommandType, Rule> = {
  'board.create': everyone,
  'board.rename': editors,
  'board.archive': editors,
  'board.reopen': editors,
  'board.remove': owners,
  'member.add': either(owners, both(editors, ranksBelowEditor)),
  'member.setRole': owners,
  'member.remove': owners,
  'claim.add': writers,
  'claim.edit': writers,
  'claim.drop': either(editors, both(writers, addedClaim)),
  'claim.restore': writers,
  'claim.assign': either(editors, both(writers, concernsSelfAlone)),
  'claim.setStatus': writers,
  'claim.addOccurrence': writers,
  'claim.removeOccurrence': writers,
  'evidence.attach': writers,
  'evidence.edit': either(editors, both(writers, attachedEvidence)),
  'evidence.check': writers,
  'evidence.detach': either(editors, both(writers, attachedEvidence)),
  'verdict.give': writers,
  'verdict.withdraw': both(writers, gaveVerdict),
  'verdict.adjudicate': editors,
  'comment.add': writers,
  'comment.edit': both(writers, wroteComment),
  'comment.remove': either(editors, both(writers, wroteComment)),
  'thread.resolve': writers,
  'thread.reopen': writers,
}

/** Null when the actor may do this now, else the refusal it would get. Outsiders get NOT_FOUND. */
export function judgeRights(board: Board, actor: Actor, question: RightsQuestion): Refusal | null {
  if (actor.kind === 'system') return null
  const seat = board.members[actor.userId]
  // Membership comes before everything else, so that an outsider learns nothing of what exists.
  if (!seat || board.phase === 'removed') return { code: 'NOT_FOUND' }
  const isAllowed = RULES[question.type]({ board, question, userId: actor.userId, role: seat.role })
  if (!isAllowed) return { code: 'FORBIDDEN' }
  return judgePhase(board, question.type)
}

const WHILE_ARCHIVED: ReadonlySet<CommandType> = new Set([
  'board.reopen',
  'board.remove',
  'member.add',
  'member.setRole',
  'member.remove',
])

function judgePhase(board: Board, type: CommandType): Refusal | null {
  if (board.phase === 'archived' && !WHILE_ARCHIVED.has(type)) return { code: 'BOARD_ARCHIVED' }
  return null
}
