/**
 * Tells each board's log to those who listen, in order and without gaps, whoever wrote it and in whichever process. For
 * every board that somebody here listens to it keeps a cursor: the last seq that was told.
 *
 *     cursor 41, committed here: events 42, 43             told from memory, cursor 43
 *     cursor 43, NOTIFY from another process: seq 45       read 44 and 45 from the log, told, cursor 45
 *     cursor 45, NOTIFY lost                               the sweep (every 2 s) finds the head at 46, and it is read
 *     cursor 46, committed here: event 48                  a gap: nothing is told, the log is read from 47 on [S4]
 *
 * It tells news to `Listeners` (the board rooms) and knows no sockets. A board whose epoch is another, or whose log is
 * shorter than what was told, is lost: its listeners have to greet anew.
 */

import type { Directory } from '#board/board.ts'
import type { Event } from '#board/law/event.ts'
import { seatChangedBy } from '#board/law/features.ts'
import type { Head } from '../commands/load/board-cache.ts'
import { readLogPiece } from '../commands/load/read-log.ts'
import { takeIn } from '../commands/load-board.ts'
import type { Committed } from '../commands/path/committed.ts'
import { commandDb } from '../house.ts'
import { log } from '../log.ts'
import { directoryOf } from '../queries/people.ts'
import { Pace } from './pace.ts'

/** How far the listeners of a board have been told its log. */
export type Cursor = { readonly seq: number; readonly epoch: string }

/** What the log of a board has grown by, with the names of whoever it brings in. */
export type News = {
  readonly boardId: string
  readonly epoch: string
  readonly events: readonly Event[]
  readonly people: Directory | undefined
}

/** What the relay tells, in order and without gaps; each call ends before the next begins. */
export interface Listeners {
  tell(news: News): void
  /** The board is gone, or its log is another one: nothing can be told any more. */
  lost(boardId: string, reason: 'gone' | 'replaced'): void
}

type Watched = {
  seq: number
  announced: number
  readonly epoch: string
  isReading: boolean
  isPoked: boolean
  readonly pace: Pace
}

const SWEEP_MS = 2_000
const PAGE = 500

/** Reads logs and tells everybody, whoever caused the events and in whichever process. Sweeps in case a poke was lost. */
export class Relay {
  private readonly boards = new Map<string, Watched>()
  private readonly listeners: Listeners
  private readonly timer: NodeJS.Timeout

  constructor(listeners: Listeners, sweepMs = SWEEP_MS) {
    this.listeners = listeners
    this.timer = setInterval(() => void this.sweep(), sweepMs).unref()
  }

  /** How many boards are watched. */
  get size(): number {
    return this.boards.size
  }

  cursorOf(boardId: string): Cursor | undefined {
    return this.boards.get(boardId)
  }

  /** Begins to tell what comes after this head, unless the board is watched already. */
  watch(boardId: string, { board, epoch }: Head): void {
    if (this.boards.has(boardId)) return
    const pace = new Pace((events) => this.tellOwn(boardId, events))
    this.boards.set(boardId, { seq: board.seq, announced: 0, epoch, isReading: false, isPoked: false, pace })
    // What was committed since the head was read was announced when nobody listened yet.
    this.poke(boardId)
  }

  unwatch(boardId: string): void {
    this.boards.get(boardId)?.pace.stop()
    this.boards.delete(boardId)
  }

  /** The log has perhaps grown, up to `seq` if that is known. */
  poke(boardId: string, seq?: number): void {
    const board = this.boards.get(boardId)
    if (board === undefined || (seq !== undefined && seq <= board.seq)) return
    board.announced = Math.max(board.announced, seq ?? 0)
    if (board.isReading) board.isPoked = true
    else void this.read(boardId, board)
  }

  /** Takes in what this process has just committed, without reading it back. */
  committed({ board: { id: boardId }, epoch, events }: Committed): void {
    const board = this.boards.get(boardId)
    if (board === undefined) return
    if (board.epoch !== epoch) this.lose(boardId, 'replaced')
    // Newcomers' names have to be looked up first. So that nothing overtakes them these events are read from the log.
    else if (events.some(isOfMembers)) this.poke(boardId)
    else board.pace.add(events)
    // Of a board that was removed nothing can be read once it is purged.
    if (events.some((event) => event.type === 'board.removed')) board.pace.flush()
  }

  /** Looks whether anything was missed on any watched board. */
  async sweep(): Promise<void> {
    if (this.boards.size === 0) return
    try {
      const watched = [...this.boards].map(([boardId, board]) => ({ boardId, board, told: board.seq }))
      const heads = await readHeads(watched.map(({ boardId }) => boardId))
      for (const { boardId, board, told } of watched) {
        const head = heads.get(boardId)
        // Nobody may be told that a board is gone which was only opened again while we looked.
        if (this.boards.get(boardId) !== board) continue
        if (head === undefined) this.lose(boardId, 'gone')
        // A log that ends before what was told of it has lost its end, as after a fail-over.
        else if (head.epoch !== board.epoch || head.seq < told) this.lose(boardId, 'replaced')
        else this.poke(boardId, head.seq)
      }
    } catch (error) {
      log().warn({ err: error }, 'a sweep for missed events failed')
    }
  }

  close(): void {
    clearInterval(this.timer)
    for (const boardId of [...this.boards.keys()]) this.unwatch(boardId)
  }

  private lose(boardId: string, reason: 'gone' | 'replaced'): void {
    this.unwatch(boardId)
    this.listeners.lost(boardId, reason)
  }

  private tellOwn(boardId: string, events: readonly Event[]): void {
    const board = this.boards.get(boardId)
    if (board && !this.advance(boardId, board, events)) this.poke(boardId)
  }

  // [S4] only what follows the cursor goes out; a part of it that was told already is cut off, a gap is never skipped.
  private advance(boardId: string, board: Watched, events: readonly Event[], people?: Directory): boolean {
    const fresh = events.filter((event) => event.seq > board.seq)
    const last = fresh.at(-1)
    if (last === undefined) return true
    if (fresh[0]?.seq !== board.seq + 1) return false
    board.seq = last.seq
    this.listeners.tell({ boardId, epoch: board.epoch, events: fresh, people })
    return true
  }

  private async read(boardId: string, board: Watched): Promise<void> {
    board.isReading = true
    try {
      do {
        board.isPoked = false
        const { events, isWhole } = await readLogPiece(commandDb(), boardId, { after: board.seq, limit: PAGE })
        const people = await newcomersIn(events)
        if (this.boards.get(boardId) !== board) return
        this.advance(boardId, board, events, people)
        // Written by another process: the cached board takes them in, or the next command here would be judged on an old one.
        takeIn(boardId, board.epoch, events)
        if (!isWhole) board.isPoked = true
      } while (board.isPoked)
      // What was announced is not there: another process has removed the board with its log.
      if (board.announced > board.seq) await this.sweep()
    } catch (error) {
      // The next poke or sweep tries again from the same cursor.
      log().warn({ err: error, boardId }, 'the log could not be read for listeners')
    } finally {
      board.isReading = false
    }
  }
}

async function readHeads(boardIds: readonly string[]): Promise<Map<string, Cursor>> {
  const rows = await commandDb().$queryRaw<(Cursor & { id: string })[]>`
    SELECT id::text, seq, epoch::text FROM board WHERE id = ANY(${[...boardIds]}::uuid[])`
  return new Map(rows.map(({ id, seq, epoch }) => [id, { seq, epoch }]))
}

const isOfMembers = (event: Event) => seatChangedBy(event) !== null

/** Names of those whom these events bring in, and of those who did it: the house itself may be new to a board. */
async function newcomersIn(events: readonly Event[]): Promise<Directory | undefined> {
  const ids = events.flatMap((event) => {
    const seat = seatChangedBy(event)
    return seat ? [seat.userId, event.by] : []
  })
  return ids.length > 0 ? directoryOf(new Set(ids)) : undefined
}
