import type { Board, Directory } from '#board/board.ts'
import type { Presence, Snapshot } from '#board/live/protocol.ts'
import { openReplica, type Replica } from '#board/live/replica.ts'
import type { Role } from '#board/kernel/role.ts'
import type { Unsaved } from './keep/kept.ts'

/** How this page stands to the server. */
export type Link =
  'live' | 'catching_up' | 'offline' | 'too_old' | 'signed_out' | 'removed' | 'too_many' | 'wrong_address'

/** States from which no waiting leads back: the person has to do something. */
export const ENDED: ReadonlySet<Link> = new Set(['too_old', 'signed_out', 'removed', 'too_many', 'wrong_address'])

/** Who looks at this page. The role is that of the snapshot; the live one is read from the board. */
export type Me = { readonly userId: string; readonly name: string; readonly role: Role }

/** A record that somebody else has just changed. */
export type Glow = { readonly by: string; readonly since: number }

/** Everything that the room shows, besides drafts. Immutable. */
export type RoomState = {
  readonly me: Me
  readonly replica: Replica
  readonly epoch: string
  readonly people: Directory
  readonly link: Link
  /** How many commands are kept that cannot be shown yet, because the code that judges them is on its way. */
  readonly held: number
  /** What could not be saved and waits for the person, oldest first. */
  readonly unsaved: readonly Unsaved[]
  /** Edits in sight that somebody else has overtaken, by the key of their draft. */
  readonly clashes: ReadonlySet<string>
  /** False when unanswered changes would not survive a crash of this page. */
  readonly isDurable: boolean
  /** Everybody on the board but this person. */
  readonly present: readonly Presence[]
  readonly glows: ReadonlyMap<string, Glow>
  /** By claim, the seq up to which its comments have been read. */
  readonly readMarks: Readonly<Record<string, number>>
  /** The claim that is open beside the article. */
  readonly hand: string | null
}

export type RoomStart = {
  readonly snapshot: Snapshot
  readonly me: Me
  readonly readMarks?: Readonly<Record<string, number>>
  readonly hand?: string | null
}

/** The state that the server renders and the browser begins with. */
export function firstState({ snapshot, me, readMarks = {}, hand = null }: RoomStart): RoomState {
  return {
    me,
    replica: openReplica({ userId: me.userId, kind: 'person' }, snapshot.board),
    epoch: snapshot.epoch,
    people: snapshot.people,
    link: 'catching_up',
    held: 0,
    unsaved: [],
    clashes: new Set(),
    isDurable: true,
    present: [],
    glows: new Map(),
    readMarks,
    hand,
  }
}

/** The board as this person sees it: what is confirmed, and their own changes on top. */
export const boardIn = (state: RoomState): Board => state.replica.view

/** How many changes of this page the server has not answered. */
export const keptIn = ({ replica, held }: RoomState): number =>
  held + replica.pending.filter((one) => one.ackedSeq === null).length
