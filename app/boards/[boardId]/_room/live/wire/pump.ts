/**
 * Sends what the server has not answered yet, one command after the other, so that their order is kept [R3]. What came
 * of a command decides what is next:
 *
 *     { seq: 42 }                       acknowledged; the next one
 *     { refused: FORBIDDEN }            withdrawn; the next one
 *     { refused: BUSY, retryAfterMs }   the same id again, not before that time
 *     no answer (the line broke)        the same id again, after a pause that doubles up to 20 s
 *     { refused: SIGNED_OUT }           stops; everything stays in the outbox until the person is signed in again
 *
 * Sending twice is harmless, since the server carries an id out once [X1].
 */

import type { Answer } from '#board/live/protocol.ts'
import { RETRYABLE, type Refusal } from '#board/kernel/refusal.ts'
import type { RoomStore } from '../room-store.ts'
import type { Wire } from './wire.ts'

const FIRST_PAUSE_MS = 400
const LONGEST_PAUSE_MS = 20_000

// Refusals that say nothing of the command itself: it stays in the outbox until they have passed.
const WAITS_FOR_PERSON: ReadonlySet<Refusal['code']> = new Set(['SIGNED_OUT', 'UPGRADE_REQUIRED'])

export type Pump = {
  /** Sends what is unanswered, oldest first, until nothing is or until `stop`. */
  go(): void
  stop(): void
}

/** Sends the pending commands one after the other [R3] and resends the same id until it is answered. */
export function createPump(store: RoomStore, wire: Wire, onAnswer: (id: string, answer: Answer) => void): Pump {
  const pace = createPace(() => void next())
  let isOn = false
  let isSending = false

  async function next(): Promise<void> {
    const { pending, confirmed } = store.state().replica
    const one = pending.find((each) => each.ackedSeq === null)
    if (!isOn || isSending || !one || pace.mustWait()) return
    isSending = true
    const answer = await wire
      .command({ id: one.id, boardId: confirmed.id, command: one.command })
      .catch(() => 'lost' as const)
    isSending = false
    if (answer === 'lost') return isOn ? pace.slowDown() : undefined
    if ('refused' in answer && isPassing(answer.refused)) return again(answer.refused)
    pace.reset()
    if ('refused' in answer) store.withdraw(one.id)
    else store.acknowledge(one.id, answer.seq)
    onAnswer(one.id, answer)
    void next()
  }

  function again({ code, retryAfterMs }: Refusal): void {
    if (retryAfterMs !== undefined) pace.holdFor(retryAfterMs)
    if (!isOn) return
    if (!WAITS_FOR_PERSON.has(code)) return pace.slowDown()
    isOn = false
    store.setLink(code === 'SIGNED_OUT' ? 'signed_out' : 'too_old')
  }

  return {
    go() {
      isOn = true
      void next()
    },
    stop() {
      isOn = false
      pace.stop()
    },
  }
}

const isPassing = ({ code }: Refusal) => RETRYABLE.has(code) || WAITS_FOR_PERSON.has(code)

/** When to send again: after pauses that grow, and never before the server has said that it may be asked. */
function createPace(run: () => void) {
  // Counted by `performance.now`, which does not jump when the machine's clock is set.
  let notBefore = 0
  let pause = FIRST_PAUSE_MS
  let timer: ReturnType<typeof setTimeout> | undefined

  function wait(ms: number): void {
    clearTimeout(timer)
    timer = setTimeout(run, ms)
  }

  const left = () => Math.max(0, notBefore - performance.now())
  return {
    /** True while it is too early; it runs when it is not any more. */
    mustWait(): boolean {
      if (left() === 0) return false
      wait(left())
      return true
    },
    holdFor: (ms: number) => void (notBefore = performance.now() + ms),
    slowDown(): void {
      wait(left() || pause)
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    },
    reset: () => void (pause = FIRST_PAUSE_MS),
    stop: () => clearTimeout(timer),
  }
}
