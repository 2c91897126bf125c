/**
 * How the processes of one desk tell each other who is present. Each numbers its changes and beats every two seconds
 * with the number of its last, so whoever has missed one notices and asks:
 *
 *     A → changes n=7: anna came to board B         B knows A at 7
 *     A → changes n=8: lost on the way
 *     A → beat n=8                                  B is at 7: asks A for all
 *     A → all n=8, in parts                         B replaces what it knew of A
 *
 * A process that says `gone`, or nothing for seven seconds, is forgotten with its people. Nothing is stored [W4], and
 * events never travel here: each process reads those from the log.
 */

import { randomUUID } from 'node:crypto'
import type { Presence } from '#board/live/protocol.ts'
import { log } from '../../log.ts'
import { type Change, cutIntoPackets, packet, type Packet } from './packets.ts'
import { Peer } from './peer.ts'

type Options = {
  /** Says something to every other process; what is lost on the way is found out and asked for. */
  readonly tell: (said: Packet) => void
  /** Everybody of this process, for one that has to begin anew. */
  readonly own: () => readonly Change[]
  /** Hears that other people may be on a board now. */
  readonly onChanged: (boardId: string) => void
  readonly beatMs?: number
}

const BEAT_MS = 2_000
const SILENT_BEATS = 3.5
const GATHER_MS = 100
const ASK_AGAIN_MS = 500

/** Who is where in all the other processes [W4]: in memory here as there, and gone with the process that said it. */
export class Peers {
  private readonly me = randomUUID()
  private readonly peers = new Map<string, Peer>()
  private readonly options: Options
  private readonly beating: NodeJS.Timeout
  private waiting = new Map<string, Change>()
  private gathering: NodeJS.Timeout | undefined
  private n = 0

  constructor(options: Options) {
    this.options = options
    this.beating = setInterval(() => this.beat(), options.beatMs ?? BEAT_MS).unref()
  }

  /** Makes itself known, and asks everybody else for their people. */
  begin(): void {
    this.options.tell({ kind: 'ask', from: this.me, of: null })
    this.beat()
  }

  /** Notes a change of this process, to be told with others in a moment. */
  note(change: Change): void {
    const connectionId = 'came' in change ? change.came.connectionId : change.left
    const key = `${change.boardId} ${connectionId}`
    // The last word on a connection counts, and it stands at its own place in the order.
    this.waiting.delete(key)
    this.waiting.set(key, change)
    this.gathering ??= setTimeout(() => this.flush(), GATHER_MS).unref()
  }

  on(boardId: string): Presence[] {
    return [...this.peers.values()].flatMap((peer) => [...peer.on(boardId)])
  }

  /** How many other processes are known to live. */
  count(): number {
    return this.peers.size
  }

  /** Takes in what another process said. */
  hear(said: unknown): void {
    const parsed = packet.safeParse(said)
    // Perhaps a newer version of this program, in the middle of a rolling upgrade.
    if (!parsed.success) return log().debug('another process said something unknown')
    const { data } = parsed
    if (data.from === this.me) return
    if (data.kind === 'gone') return this.forget(data.from)
    if (data.kind === 'ask') return data.of === null || data.of === this.me ? this.tellAll() : undefined
    this.take(this.known(data.from), data)
  }

  /** Says goodbye, so that nobody has to wait until our silence is noticed. */
  close(): void {
    clearInterval(this.beating)
    clearTimeout(this.gathering)
    this.options.tell({ kind: 'gone', from: this.me })
    for (const from of [...this.peers.keys()]) this.forget(from)
  }

  private take(peer: Peer, said: Extract<Packet, { kind: 'beat' | 'changes' | 'all' }>): void {
    peer.heardAt = Date.now()
    if (said.kind === 'all') {
      const before = peer.boardIds()
      if (peer.takeWhole(said)) this.changed([...before, ...peer.boardIds()])
    } else if (said.kind === 'changes' && peer.take(said.n, said.changes)) {
      this.changed(said.changes.map(({ boardId }) => boardId))
    } else if (said.n !== peer.n) this.ask(said.from, peer)
  }

  private known(from: string): Peer {
    const there = this.peers.get(from)
    if (there) return there
    const peer = new Peer(Date.now())
    this.peers.set(from, peer)
    return peer
  }

  private ask(of: string, peer: Peer): void {
    const now = Date.now()
    if (now - peer.askedAt < ASK_AGAIN_MS) return
    peer.askedAt = now
    this.options.tell({ kind: 'ask', from: this.me, of })
  }

  private flush(): void {
    this.gathering = undefined
    const changes = [...this.waiting.values()]
    this.waiting = new Map()
    for (const some of cutIntoPackets(changes)) {
      this.n += 1
      // Alone there is nobody to tell; whoever comes later asks for all.
      if (this.peers.size > 0) this.options.tell({ kind: 'changes', from: this.me, n: this.n, changes: [...some] })
    }
  }

  private tellAll(): void {
    // What waits is in the whole already; told again as a change it does no harm.
    const parts = cutIntoPackets(this.options.own())
    const head = { kind: 'all', from: this.me, n: this.n, parts: parts.length } as const
    for (const [part, changes] of parts.entries()) this.options.tell({ ...head, part, changes: [...changes] })
  }

  private beat(): void {
    this.options.tell({ kind: 'beat', from: this.me, n: this.n })
    const silence = (this.options.beatMs ?? BEAT_MS) * SILENT_BEATS
    for (const [from, peer] of [...this.peers]) if (Date.now() - peer.heardAt > silence) this.forget(from)
  }

  private forget(from: string): void {
    const boardIds = this.peers.get(from)?.boardIds() ?? []
    this.peers.delete(from)
    this.changed(boardIds)
  }

  private changed(boardIds: readonly string[]): void {
    for (const boardId of new Set(boardIds)) this.options.onChanged(boardId)
  }
}
