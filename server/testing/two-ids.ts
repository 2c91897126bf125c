import { v7 as uuidv7 } from 'uuid'
import type { CommandInput } from '#board/law/command.ts'
import { quoteAt } from '#board/text/anchor.ts'
import { SEATED, type Seated } from '#board/testing/who-may.ts'
import type { Subject } from './every-command.ts'
import { tryCells, type Door, type Findings, type RightsWorld } from './rights.ts'
import { TEXT } from './world.ts'

const OWNER: readonly Seated[] = ['owner']
const EDITORS: readonly Seated[] = ['owner', 'editor']
const WRITERS: readonly Seated[] = ['owner', 'editor', 'author', 'checker']
const NOBODY: readonly Seated[] = []

/** A command with two ids: the claim, and a record that ought to be that claim's. */
type TwoIds = {
  readonly give: (claimId: string, of: Subject) => CommandInput
  /** Who may by their role alone; everybody else could only have made the record, and they did not make this one. */
  readonly byRole: readonly Seated[]
  /** What those are told who may, where the record is not the claim's. */
  readonly told: string
}

const PAIRS: readonly TwoIds[] = [
  {
    give: (claimId, { evidenceId }) => ({ type: 'evidence.edit', claimId, evidenceId, rev: 1, note: 'Mine now' }),
    byRole: EDITORS,
    told: 'NOT_FOUND at evidenceId',
  },
  {
    give: (claimId, { evidenceId }) => ({ type: 'evidence.check', claimId, evidenceId, ladder: 'opened' }),
    byRole: WRITERS,
    told: 'NOT_FOUND at evidenceId',
  },
  {
    give: (claimId, { evidenceId }) => ({ type: 'evidence.detach', claimId, evidenceId }),
    byRole: EDITORS,
    told: 'NOT_FOUND at evidenceId',
  },
  {
    give: (claimId, { detachedId }) => ({ type: 'evidence.restore', claimId, evidenceId: detachedId }),
    byRole: EDITORS,
    told: 'NOT_FOUND at evidenceId',
  },
  {
    give: (claimId, { evidenceId }) => ({
      type: 'verdict.give',
      claimId,
      verdictId: uuidv7(),
      rating: 'true',
      basedOn: [evidenceId],
    }),
    byRole: WRITERS,
    told: 'UNKNOWN_EVIDENCE at basedOn',
  },
  {
    give: (claimId, { verdictId }) => ({ type: 'verdict.withdraw', claimId, verdictId }),
    byRole: NOBODY,
    told: '',
  },
  {
    give: (claimId, { disputedId }) => ({
      type: 'verdict.adjudicate',
      claimId,
      verdictId: disputedId,
      reason: 'Clear',
    }),
    byRole: EDITORS,
    told: 'NOT_FOUND at verdictId',
  },
  {
    give: (claimId, { commentId }) => ({ type: 'comment.edit', claimId, commentId, rev: 1, body: 'Mine now' }),
    byRole: NOBODY,
    told: '',
  },
  {
    give: (claimId, { commentId }) => ({ type: 'comment.remove', claimId, commentId }),
    byRole: EDITORS,
    told: 'NOT_FOUND at commentId',
  },
  {
    give: (claimId, { commentId }) => ({
      type: 'comment.add',
      claimId,
      commentId: uuidv7(),
      threadId: commentId,
      body: 'In between',
    }),
    byRole: WRITERS,
    told: 'NOT_FOUND at threadId',
  },
  {
    give: (claimId, { commentId }) => ({ type: 'thread.resolve', claimId, threadId: commentId }),
    byRole: WRITERS,
    told: 'NOT_FOUND at threadId',
  },
  {
    give: (claimId, { resolvedId }) => ({ type: 'thread.reopen', claimId, threadId: resolvedId }),
    byRole: WRITERS,
    told: 'NOT_FOUND at threadId',
  },
  {
    give: (claimId, { occurrenceId }) => ({ type: 'claim.removeOccurrence', claimId, occurrenceId }),
    byRole: WRITERS,
    told: 'NOT_FOUND at occurrenceId',
  },
]

/** A command that names a claim and, at most, a person. */
type OneId = {
  readonly give: (on: Subject) => CommandInput
  readonly byRole: readonly Seated[]
  readonly told?: string
}

const ALONE: readonly OneId[] = [
  { give: ({ claimId }) => ({ type: 'claim.edit', claimId, rev: 1, statement: 'Mine now' }), byRole: WRITERS },
  { give: ({ claimId }) => ({ type: 'claim.drop', claimId, reason: 'Away' }), byRole: EDITORS },
  { give: ({ droppedId }) => ({ type: 'claim.restore', claimId: droppedId }), byRole: WRITERS },
  { give: ({ claimId }) => ({ type: 'claim.setStatus', claimId, status: 'done' }), byRole: WRITERS },
  {
    give: ({ claimId }) => ({
      type: 'claim.addOccurrence',
      claimId,
      occurrenceId: uuidv7(),
      occurrence: quoteAt(TEXT, 0, 8),
    }),
    byRole: WRITERS,
  },
  {
    give: ({ claimId }) => ({
      type: 'evidence.attach',
      claimId,
      evidenceId: uuidv7(),
      source: { url: 'https://example.org/b' },
      stance: 'context',
    }),
    byRole: WRITERS,
  },
  { give: ({ claimId }) => ({ type: 'comment.add', claimId, commentId: uuidv7(), body: 'Here' }), byRole: WRITERS },
  {
    give: ({ claimId }) => ({ type: 'verdict.give', claimId, verdictId: uuidv7(), rating: 'true' }),
    byRole: WRITERS,
  },
]

/** Somebody who has no seat here is named in a command: to be given work, or a role. */
const PERSONS: readonly (OneId & { readonly told: string })[] = [
  {
    give: ({ claimId, strangerId }) => ({ type: 'claim.assign', claimId, assigneeId: strangerId }),
    byRole: EDITORS,
    told: 'NOT_A_MEMBER',
  },
  {
    give: ({ claimId, strangerId }) => ({ type: 'claim.assign', claimId, reviewerId: strangerId }),
    byRole: EDITORS,
    told: 'NOT_A_MEMBER',
  },
  {
    give: ({ strangerId }) => ({ type: 'member.setRole', userId: strangerId, role: 'owner' }),
    byRole: OWNER,
    told: 'NOT_A_MEMBER',
  },
  {
    give: () => ({ type: 'member.add', userId: uuidv7(), role: 'viewer' }),
    byRole: EDITORS,
    told: 'NOT_FOUND at userId',
  },
]

type Confusion = {
  readonly title: string
  readonly command: CommandInput
  readonly byRole: readonly Seated[]
  readonly told: string
}

function confusionsOf({ boards: { open }, second, elsewhere }: RightsWorld): Confusion[] {
  const ways = [
    ['a claim of here, the record of another claim', open.on.claimId, second],
    ['a claim of here, the record of another board', open.on.claimId, elsewhere.on],
    ['a claim of another board, the record of here', elsewhere.on.claimId, open.on],
    ['claim and record of another board', elsewhere.on.claimId, elsewhere.on],
  ] as const
  return [
    ...ways.flatMap(([title, claimId, of]) => {
      const isElsewhere = claimId === elsewhere.on.claimId
      return PAIRS.map(({ give, byRole, told }) => ({
        title,
        command: give(claimId, of),
        byRole,
        told: isElsewhere ? 'NOT_FOUND at claimId' : told,
      }))
    }),
    ...ALONE.map(({ give, byRole }) => ({
      title: 'a claim of another board',
      command: give(elsewhere.on),
      byRole,
      told: 'NOT_FOUND at claimId',
    })),
    ...PERSONS.map(({ give, byRole, told }) => ({
      title: 'a person without a seat',
      command: give(open.on),
      byRole,
      told,
    })),
  ]
}

/** Every command with an id that is not what its other id, or its board, has: nothing happens on this board or the other. */
export async function tryEveryConfusion(door: Door, world: RightsWorld): Promise<Findings> {
  const found: Findings = { cells: 0, wrong: [] }
  const { boardId } = world.boards.open
  for (const { title, command, byRole, told } of confusionsOf(world)) {
    const cells = SEATED.map((who) => ({
      who,
      boardId,
      command,
      expected: byRole.includes(who) ? told : 'FORBIDDEN',
      title: `${command.type}, ${title}`,
    }))
    await tryCells(found, door, cells, world.elsewhere.boardId)
  }
  return found
}
