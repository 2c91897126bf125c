import type { Board, Directory, Person } from '#board/board.ts'
import type { Claim } from '#board/claim/claim.ts'
import { mentionsIn } from '#board/comment/mention.ts'
import { db } from '../house.ts'
import { actorsOf } from './actors.ts'

const KINDS: readonly Person['kind'][] = ['person', 'demo', 'system']

/** Names of everybody in a board: its members, whoever its records or its log name, and whoever a comment mentions. */
export async function peopleOf(board: Board): Promise<Directory> {
  const ids = new Set([board.createdBy, ...Object.keys(board.members), ...(await actorsOf(board))])
  for (const claim of Object.values(board.claims)) for (const userId of namedIn(claim)) ids.add(userId)
  return directoryOf(ids)
}

/** Names by user id. Ids that nobody has are left out. */
export async function directoryOf(ids: Iterable<string>): Promise<Directory> {
  return named(await db().user.findMany({ where: { id: { in: [...ids] } }, select: NAMED }))
}

/** Names of everybody who has ever had an account, by user id. */
export async function everybody(): Promise<Directory> {
  return named(await db().user.findMany({ select: NAMED }))
}

const NAMED = { id: true, name: true, kind: true } as const

function named(rows: readonly { id: string; name: string; kind: string }[]): Directory {
  return Object.fromEntries(
    rows.map(({ id, name, kind }) => [id, { name, kind: KINDS.find((one) => one === kind) ?? 'person' }]),
  )
}

const known = new WeakMap<Claim, readonly string[]>()

// Once for each state of a claim: claims are immutable, and most did not change since the last snapshot.
function namedIn(claim: Claim): readonly string[] {
  const before = known.get(claim)
  if (before) return before
  const named = [...new Set(everyIdIn(claim).filter((one) => one !== null))]
  known.set(claim, named)
  return named
}

function everyIdIn(claim: Claim): (string | null)[] {
  return [
    claim.createdBy,
    claim.editedBy,
    claim.assigneeId,
    claim.reviewerId,
    claim.adjudicatedBy,
    ...claim.evidence.flatMap((one) => [one.attachedBy, one.editedBy, one.checkedBy, one.detached?.by ?? null]),
    ...claim.verdicts.map((one) => one.by),
    ...claim.threads.flatMap((thread) => [
      thread.resolvedBy,
      ...thread.comments.flatMap((one) => [one.by, one.removedBy, ...mentionsIn(one.body).filter(isUuid)]),
    ]),
  ]
}

// What looks like a mention may be anything that somebody typed, and the column is of type uuid.
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const isUuid = (text: string): boolean => UUID.test(text)
