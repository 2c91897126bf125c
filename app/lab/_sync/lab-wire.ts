import type { Wire, WireListener } from '#app/boards/[boardId]/_room/live/wire/wire.ts'
import type { Actor } from '#board/board.ts'
import { EPOCH, type LabServer } from './lab-server.ts'

// How soon a broken line is tried again.
const AGAIN_MS = 700

/** A line to the lab's server that is late and loses packets, and can be pulled out; what it loses breaks it. */
export class LabWire implements Wire {
  readonly #server: LabServer
  readonly #actor: Actor
  #listener: WireListener | null = null
  #stopListening: (() => void) | null = null
  #again: ReturnType<typeof setTimeout> | undefined
  #isPulled = false
  // A packet that was on its way when the line broke does not arrive on the next one.
  #stretch = 0

  constructor(server: LabServer, actor: Actor) {
    this.#server = server
    this.#actor = actor
  }

  open(listener: WireListener): void {
    this.#listener = listener
    this.#connectLater(0)
  }

  close(): void {
    clearTimeout(this.#again)
    this.#stop()
    this.#listener = null
  }

  drop(): void {
    this.#break()
  }

  hurry(): void {
    if (!this.#stopListening) this.#connectLater(0)
  }

  /** Pulls the plug, or puts it back in. */
  pull(isPulled: boolean): void {
    this.#isPulled = isPulled
    if (isPulled) this.#break()
    else this.hurry()
  }

  async hello({ lastSeq }: { lastSeq: number }) {
    await this.#travel()
    const { people, epoch } = this.#server.snapshot()
    const answer = { tail: this.#server.tail(lastSeq), people, epoch }
    await this.#travel()
    return answer
  }

  async command({ id, command }: { id: string; command: unknown }) {
    await this.#travel()
    const answer = this.#server.execute(id, command, this.#actor)
    await this.#travel()
    return answer
  }

  presence(): void {}

  leave(): void {}

  /** Resolves when a packet has arrived; rejects when it is lost, and the line with it. */
  #travel(): Promise<void> {
    const { latencyMs, loss } = this.#server.dials
    const stretch = this.#stretch
    return new Promise((resolve, reject) => {
      setTimeout(() => {
        if (!this.#stopListening || stretch !== this.#stretch) return reject(new Error('the line broke'))
        if (Math.random() >= loss) return resolve()
        this.#break()
        reject(new Error('a packet was lost'))
      }, latencyMs / 2)
    })
  }

  #connectLater(afterMs: number): void {
    clearTimeout(this.#again)
    this.#again = setTimeout(() => this.#connect(), afterMs)
  }

  #connect(): void {
    const listener = this.#listener
    if (!listener || this.#isPulled || this.#stopListening) return
    const boardId = this.#server.board.id
    this.#stopListening = this.#server.listen((events) => {
      this.#travel().then(
        () => listener.events({ boardId, epoch: EPOCH, events }),
        () => undefined,
      )
    })
    listener.opened()
  }

  #break(): void {
    if (!this.#stop()) return
    this.#listener?.closed()
    if (!this.#isPulled) this.#connectLater(AGAIN_MS)
  }

  #stop(): boolean {
    const wasUp = this.#stopListening !== null
    this.#stretch += 1
    this.#stopListening?.()
    this.#stopListening = null
    return wasUp
  }
}
