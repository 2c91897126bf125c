import type { Presence } from '#board/live/protocol.ts'
import type { Change, Packet } from './packets.ts'

type Whole = Extract<Packet, { kind: 'all' }>

/** The people of another process, as far as it has told us. */
export class Peer {
  /** The last of its changes that is known here; -1 before it has told anything. */
  n = -1
  heardAt: number
  askedAt = -Infinity
  private boards = new Map<string, Map<string, Presence>>()
  private coming: { readonly n: number; readonly changes: Change[]; next: number } | null = null

  constructor(now: number) {
    this.heardAt = now
  }

  on(boardId: string): Iterable<Presence> {
    return this.boards.get(boardId)?.values() ?? []
  }

  boardIds(): string[] {
    return [...this.boards.keys()]
  }

  /** Takes in its next changes; false when some before them are missing. */
  take(n: number, changes: readonly Change[]): boolean {
    if (this.n < 0 || n > this.n + 1) return false
    if (n <= this.n) return true
    this.n = n
    for (const change of changes) this.put(change)
    return true
  }

  /** Takes in a part of all it has; true once the last one has replaced what was known. */
  takeWhole({ n, part, parts, changes }: Whole): boolean {
    if (n <= this.n) return false
    if (part === 0) this.coming = { n, changes: [], next: 0 }
    const { coming } = this
    // A part that was lost on the way: the next beat shows that something is missing, and all is asked for again.
    if (coming === null || coming.n !== n || coming.next !== part) return false
    coming.changes.push(...changes)
    coming.next += 1
    if (coming.next < parts) return false
    this.coming = null
    this.n = n
    this.boards = new Map()
    for (const change of coming.changes) this.put(change)
    return true
  }

  private put(change: Change): void {
    const present = this.boards.get(change.boardId) ?? new Map<string, Presence>()
    if ('came' in change) this.boards.set(change.boardId, present.set(change.came.connectionId, change.came))
    else if (present.delete(change.left) && present.size === 0) this.boards.delete(change.boardId)
  }
}
