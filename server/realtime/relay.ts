import type { Directory } from '#board/board.ts';
import type { Event } from '#board/law/event.ts';
import type { Head } from '../commands/load/board-cache.ts';
import { readTail } from '../commands/load-board.ts';
import type { Committed } from '../commands/path/committed.ts';
import { db } from '../house.ts';
import { log } from '../log.ts';
import { directoryOf } from '../queries/people.ts';

/** How far the listeners of a board have been told its log. */
export type Cursor = { readonly seq: number; readonly epoch: string };

/** What the relay tells, in order and without gaps; each call ends before the next begins. */
export interface Listeners {
  tell(boardId: string, events: readonly Event[], people?: Directory): void;
  /** The board is gone, or its log is another one: nothing can be told any more. */
  lost(boardId: string, reason: 'gone' | 'replaced'): void;
}

/** Reads logs and tells everybody, whoever caused the events and in whichever process. */
export interface Relay {
  cursorOf(boardId: string): Cursor | undefined;
  /** Begins to tell what comes after this head. */
  watch(boardId: string, head: Head): void;
  unwatch(boardId: string): void;
  /** The log has perhaps grown, up to `seq` if that is known. */
  poke(boardId: string, seq?: number): void;
  /** Takes in what this process has just committed, without reading it back. */
  committed(committed: Committed): void;
  /** Looks whether anything was missed on any watched board. */
  sweep(): Promise<void>;
  close(): void;
}

type Watched = { seq: number; readonly epoch: string; isReading: boolean; isPoked: boolean };

const SWEEP_MS = 2_000;
const PAGE = 500;

/** Makes a relay that sweeps every two seconds, in case a poke was lost. */
export function makeRelay(listeners: Listeners, sweepMs = SWEEP_MS): Relay {
  const boards = new Map<string, Watched>();
  const timer = setInterval(() => void relay.sweep(), sweepMs);
  timer.unref();

  function lose(boardId: string, reason: 'gone' | 'replaced'): void {
    boards.delete(boardId);
    listeners.lost(boardId, reason);
  }

  // [S4] only what follows the cursor goes out; a part of it that was told already is cut off, a gap is never skipped.
  function advance(boardId: string, board: Watched, events: readonly Event[], people?: Directory): boolean {
    const fresh = events.filter((event) => event.seq > board.seq);
    const last = fresh.at(-1);
    if (last === undefined) return true;
    if (fresh[0]?.seq !== board.seq + 1) return false;
    board.seq = last.seq;
    listeners.tell(boardId, fresh, people);
    return true;
  }

  async function read(boardId: string, board: Watched): Promise<void> {
    board.isReading = true;
    try {
      do {
        board.isPoked = false;
        const events = await readTail(db(), boardId, board.seq, PAGE);
        const people = await newcomersIn(events);
        if (boards.get(boardId) !== board) return;
        advance(boardId, board, events, people);
        if (events.length === PAGE) board.isPoked = true;
      } while (board.isPoked);
    } catch (error) {
      // The next poke or sweep tries again from the same cursor.
      log().warn({ err: error, boardId }, 'the log could not be read for listeners');
    } finally {
      board.isReading = false;
    }
  }

  const relay: Relay = {
    cursorOf: (boardId) => boards.get(boardId),
    watch(boardId, { board, epoch }) {
      if (!boards.has(boardId))
        boards.set(boardId, { seq: board.seq, epoch, isReading: false, isPoked: false });
    },
    unwatch: (boardId) => void boards.delete(boardId),
    poke(boardId, seq) {
      const board = boards.get(boardId);
      if (board === undefined || (seq !== undefined && seq <= board.seq)) return;
      if (board.isReading) board.isPoked = true;
      else void read(boardId, board);
    },
    committed({ board: { id: boardId }, epoch, events }) {
      const board = boards.get(boardId);
      if (board === undefined) return;
      if (board.epoch !== epoch) lose(boardId, 'replaced');
      // Newcomers' names have to be looked up first, and what is looked up has to wait its turn: the log's way.
      else if (bringsNewcomers(events) || !advance(boardId, board, events)) relay.poke(boardId);
    },
    async sweep() {
      if (boards.size === 0) return;
      try {
        const heads = await readHeads([...boards.keys()]);
        for (const [boardId, board] of boards) {
          const head = heads.get(boardId);
          if (head === undefined) lose(boardId, 'gone');
          else if (head.epoch !== board.epoch) lose(boardId, 'replaced');
          else relay.poke(boardId, head.seq);
        }
      } catch (error) {
        log().warn({ err: error }, 'a sweep for missed events failed');
      }
    },
    close: () => clearInterval(timer),
  };
  return relay;
}

async function readHeads(boardIds: readonly string[]): Promise<Map<string, Cursor>> {
  const rows = await db().$queryRaw<(Cursor & { id: string })[]>`
    SELECT id::text, seq, epoch::text FROM board WHERE id = ANY(${[...boardIds]}::uuid[])`;
  return new Map(rows.map(({ id, seq, epoch }) => [id, { seq, epoch }]));
}

const isOfMembers = (event: Event) =>
  event.type === 'member.added' || event.type === 'member.roleSet' || event.type === 'member.removed';

const bringsNewcomers = (events: readonly Event[]) => events.some(isOfMembers);

async function newcomersIn(events: readonly Event[]): Promise<Directory | undefined> {
  const ids = events.flatMap((event) =>
    'userId' in event.data && isOfMembers(event) ? [event.data.userId, event.by] : [],
  );
  return ids.length > 0 ? directoryOf(new Set(ids)) : undefined;
}
