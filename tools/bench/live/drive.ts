import { setTimeout as pause } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'
import { inFull } from '#board/live/abridged.ts'
import type { EventsPacket } from '#board/live/protocol.ts'
import type { CommandInput } from '#board/law/command.ts'
import { quantile } from '../spread.ts'
import type { Wire } from './wires.ts'

/** How hard people work. Everybody sends by the clock, whether or not earlier commands were answered. */
export type Pace = { readonly perSecond: number; readonly warmUpMs: number; readonly runMs: number }

/** Gives the next command of a person; `sent` tells when it left, in milliseconds since 1970. */
export type Script = {
  next(person: number): {
    readonly command: CommandInput
    readonly sent?: (at: number) => void
    readonly done?: () => void
  }
}

/** What one stretch of work cost, in milliseconds: until the sender was told, and until each of the others was. */
export type Cost = {
  readonly commands: number
  readonly refused: readonly string[]
  readonly ackP50: number
  readonly ackP95: number
  readonly heardP50: number
  readonly heardP95: number
}

/** Lets people work on a board and measures after the warm-up. */
export async function drive(boardId: string, wires: readonly Wire[], script: Script, pace: Pace): Promise<Cost> {
  const counted = performance.now() + pace.warmUpMs
  const sentBy = new Map<string, { readonly wire: Wire; readonly at: number }>()
  const acks: number[] = []
  const heard: number[] = []
  const refused: string[] = []
  const hears = (listener: Wire) => (packet: EventsPacket) => {
    const now = performance.now()
    for (const { commandId } of inFull(packet)) {
      const sent = sentBy.get(commandId)
      // What comes back to its sender is no news.
      if (sent && sent.wire !== listener && sent.at >= counted) heard.push(now - sent.at)
    }
  }
  const work = async (wire: Wire, person: number) => {
    const { command, sent, done } = script.next(person)
    const id = uuidv7()
    const at = performance.now()
    sentBy.set(id, { wire, at })
    sent?.(performance.timeOrigin + at)
    const answer = await wire.emitWithAck('command', { id, boardId, command })
    if (at >= counted) acks.push(performance.now() - at)
    if ('refused' in answer) refused.push(`${command.type}: ${answer.refused.code}`)
    else done?.()
  }
  for (const wire of wires) wire.on('events', hears(wire))
  await Promise.all(wires.map((wire, person) => byTheClock(person / wires.length, pace, () => work(wire, person))))
  // What was sent last is still to be heard by the others.
  await pause(1_000)
  for (const wire of wires) wire.off('events')
  return {
    commands: acks.length,
    refused,
    ackP50: quantile(acks, 0.5),
    ackP95: quantile(acks, 0.95),
    heardP50: quantile(heard, 0.5),
    heardP95: quantile(heard, 0.95),
  }
}

async function byTheClock(phase: number, pace: Pace, work: () => Promise<void>): Promise<void> {
  const stepMs = 1_000 / pace.perSecond
  const start = performance.now() + phase * stepMs
  const steps = Math.floor((pace.warmUpMs + pace.runMs) / stepMs)
  const running: Promise<void>[] = []
  for (let step = 0; step < steps; step += 1) {
    await pause(Math.max(0, start + step * stepMs - performance.now()))
    running.push(work())
  }
  await Promise.all(running)
}
