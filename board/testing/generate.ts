import type { Board } from '../board.ts'
import { CLAIM_TYPES, STATUSES } from '../claim/kinds.ts'
import { LADDER, STANCES, VISIBILITIES } from '../evidence/kinds.ts'
import type { CommandInput } from '../law/command.ts'
import { ROLES } from '../kernel/role.ts'
import { quoteAt, wholeFrom, wholeTo } from '../text/anchor.ts'
import type { Random } from './random.ts'
import { userId } from './world.ts'

type Make = (random: Random, board: Board) => CommandInput | null

const words = (random: Random) => random.pick(['Prüfen', 'Quelle fehlt', 'siehe Bericht 🙂', 'zu hoch', '1 < 2 & "3"'])

const aClaim = (random: Random, board: Board) => {
  const claims = Object.values(board.claims)
  return claims.length > 0 ? random.pick(claims) : null
}

const anOccurrence = (random: Random, board: Board) => {
  const { text } = board.article
  const start = wholeFrom(text, random.below(text.length - 3))
  const end = wholeTo(text, Math.min(text.length, start + 2 + random.below(60)))
  return quoteAt(text, start, end)
}

const addClaim: Make = (random, board) => ({
  type: 'claim.add',
  claimId: random.uuid(),
  statement: words(random),
  claimType: random.pick(CLAIM_TYPES),
  occurrence: anOccurrence(random, board),
})

const onClaim =
  (make: (random: Random, claim: Board['claims'][string], board: Board) => CommandInput | null): Make =>
  (random, board) => {
    const claim = aClaim(random, board)
    return claim && make(random, claim, board)
  }

const pickId = (random: Random, list: readonly { id: string }[]) => (list.length > 0 ? random.pick(list).id : null)

const MAKERS: readonly Make[] = [
  addClaim,
  addClaim,
  onClaim((random, claim) => ({ type: 'claim.edit', claimId: claim.id, rev: claim.rev, statement: words(random) })),
  onClaim((random, claim) => ({ type: 'claim.edit', claimId: claim.id, rev: 1, claimant: words(random) })),
  onClaim((random, claim) => ({ type: 'claim.drop', claimId: claim.id, reason: words(random) })),
  onClaim((_random, claim) => ({ type: 'claim.restore', claimId: claim.id })),
  onClaim((random, claim) => ({
    type: 'claim.assign',
    claimId: claim.id,
    assigneeId: random.pick([null, userId(3), userId(4), userId(9)]),
  })),
  onClaim((random, claim) => {
    const status = random.pick(STATUSES)
    return status === 'dropped' ? null : { type: 'claim.setStatus', claimId: claim.id, status }
  }),
  onClaim((random, claim, board) => ({
    type: 'claim.addOccurrence',
    claimId: claim.id,
    occurrenceId: random.uuid(),
    occurrence: anOccurrence(random, board),
  })),
  onClaim((random, claim) => {
    const occurrenceId = pickId(random, claim.occurrences)
    return occurrenceId ? { type: 'claim.removeOccurrence', claimId: claim.id, occurrenceId } : null
  }),
  onClaim((random, claim) => ({
    type: 'evidence.attach',
    claimId: claim.id,
    evidenceId: random.uuid(),
    source: { url: `https://example.org/${random.below(9)}` },
    stance: random.pick(STANCES),
    visibility: random.pick(VISIBILITIES),
    note: words(random),
  })),
  onClaim((random, claim) => {
    const evidence = claim.evidence.length > 0 ? random.pick(claim.evidence) : null
    if (!evidence) return null
    const { id: evidenceId, rev } = evidence
    return { type: 'evidence.edit', claimId: claim.id, evidenceId, rev, visibility: random.pick(VISIBILITIES) }
  }),
  onClaim((random, claim) => {
    const evidenceId = pickId(random, claim.evidence)
    if (!evidenceId) return null
    return { type: 'evidence.check', claimId: claim.id, evidenceId, ladder: random.pick(LADDER) }
  }),
  onClaim((random, claim) => {
    const evidenceId = pickId(random, claim.evidence)
    if (!evidenceId) return null
    const type = random.pick(['evidence.detach', 'evidence.detach', 'evidence.restore'] as const)
    return { type, claimId: claim.id, evidenceId, reason: words(random) }
  }),
  onClaim((random, claim, board) => ({
    type: 'verdict.give',
    claimId: claim.id,
    verdictId: random.uuid(),
    rating: random.pick(board.scale.ratings).code,
    rationale: words(random),
    basedOn: claim.evidence.filter((one) => !one.detached && random.chance(0.5)).map((one) => one.id),
  })),
  onClaim((random, claim) => {
    const verdictId = pickId(random, claim.verdicts)
    if (!verdictId) return null
    return { type: 'verdict.withdraw', claimId: claim.id, verdictId }
  }),
  onClaim((random, claim) => {
    const verdictId = pickId(random, claim.verdicts)
    if (!verdictId) return null
    return { type: 'verdict.adjudicate', claimId: claim.id, verdictId, reason: words(random) }
  }),
  onClaim((random, claim) => ({
    type: 'comment.add',
    claimId: claim.id,
    commentId: random.uuid(),
    threadId: random.chance(0.6) ? (pickId(random, claim.threads) ?? undefined) : undefined,
    kind: random.pick(['note', 'query', 'change_request'] as const),
    body: `${words(random)} <@${userId(1 + random.below(5))}>`,
  })),
  onClaim((random, claim) => {
    const comments = claim.threads.flatMap((thread) => thread.comments)
    if (comments.length === 0) return null
    const comment = random.pick(comments)
    if (random.chance(0.3)) return { type: 'comment.remove', claimId: claim.id, commentId: comment.id }
    return { type: 'comment.edit', claimId: claim.id, commentId: comment.id, rev: comment.rev, body: words(random) }
  }),
  onClaim((random, claim) => {
    const threadId = pickId(random, claim.threads)
    if (!threadId) return null
    return { type: random.chance(0.5) ? 'thread.resolve' : 'thread.reopen', claimId: claim.id, threadId }
  }),
  (random) => ({ type: 'board.rename', title: words(random) }),
  (random) => ({ type: 'member.add', userId: userId(6 + random.below(2)), role: random.pick(ROLES) }),
  (random) => ({ type: 'member.setRole', userId: userId(2 + random.below(6)), role: random.pick(ROLES) }),
  (random) => (random.chance(0.2) ? { type: 'member.remove', userId: userId(4 + random.below(4)) } : null),
]

/** A command that might be given on this board; many are refused, as in life. */
export function anyCommand(random: Random, board: Board): CommandInput {
  for (;;) {
    const made = random.pick(MAKERS)(random, board)
    if (made) return made
  }
}
