import type { Answer } from '#board/live/protocol.ts'
import { RETRYABLE, type Refusal } from '#board/law/refusal.ts'
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
  let isOn = false
  let isSending = false
  let pause = FIRST_PAUSE_MS
  let waiting: ReturnType<typeof setTimeout> | undefined

  async function next(): Promise<void> {
    const { pending, confirmed } = store.state().replica
    const one = pending.find((each) => each.ackedSeq === null)
    if (!isOn || isSending || !one) return
    isSending = true
    const answer = await wire
      .command({ id: one.id, boardId: confirmed.id, command: one.command })
      .catch(() => 'lost' as const)
    isSending = false
    if (answer === 'lost' || mustWait(answer)) return again(answer)
    pause = FIRST_PAUSE_MS
    if ('refused' in answer) store.withdraw(one.id)
    else store.acknowledge(one.id, answer.seq)
    onAnswer(one.id, answer)
    void next()
  }

  function again(answer: Answer | 'lost'): void {
    if (!isOn) return
    if (answer !== 'lost' && 'refused' in answer && WAITS_FOR_PERSON.has(answer.refused.code)) {
      isOn = false
      return void store.setLink(answer.refused.code === 'SIGNED_OUT' ? 'signed_out' : 'too_old')
    }
    const told = answer !== 'lost' && 'refused' in answer ? answer.refused.retryAfterMs : undefined
    clearTimeout(waiting)
    waiting = setTimeout(() => void next(), told ?? pause)
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
  }

  return {
    go() {
      isOn = true
      void next()
    },
    stop() {
      isOn = false
      clearTimeout(waiting)
    },
  }
}

function mustWait(answer: Answer): boolean {
  return 'refused' in answer && (RETRYABLE.has(answer.refused.code) || WAITS_FOR_PERSON.has(answer.refused.code))
}
