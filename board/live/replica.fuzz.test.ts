import { describe, expect, it } from 'vitest'
import { apply, stamp } from '../law/apply.ts'
import { decide } from '../law/decide.ts'
import { isRefused } from '../kernel/refusal.ts'
import { anyCommand } from '../testing/generate.ts'
import { LossyClient } from '../testing/lossy-client.ts'
import { MemoryServer } from '../testing/memory-server.ts'
import { randomFrom } from '../testing/random.ts'
import { person, World } from '../testing/world.ts'
import type { Replica } from './replica.ts'

const SEEDS = Array.from({ length: 80 }, (_, index) => index + 1)

/** The view by its definition, to hold the replica against. */
function decidedFromScratch(replica: Replica) {
  const { actor } = replica
  return replica.pending.reduce((board, one) => {
    const outcome = decide(board, one.command, { actor, now: one.at })
    if (isRefused(outcome)) return board
    return stamp(board, outcome, { by: actor.userId, commandId: one.id, now: one.at }).reduce(apply, board)
  }, replica.confirmed)
}

function run(seed: number, steps: number) {
  const random = randomFrom(seed)
  const server = new MemoryServer(World.open().events)
  const clients = [1, 2, 3, 4].map((n) => new LossyClient(server, person(n), randomFrom(seed * 10 + n)))
  let now = 1_760_000_100_000
  for (let n = 0; n < steps; n++) {
    now += random.below(1_000)
    const client = random.pick(clients)
    const act = random.below(10)
    if (act < 3) client.give(anyCommand(random, client.replica.view), now)
    else if (act < 6) client.pump(now)
    else if (act < 7) client.relay(random.below(server.board.seq + 1))
    else if (act < 9) client.deliver()
    else if (random.chance(0.05)) client.takeSnapshot()
    expect(client.replica.view, '[R1]').toEqual(decidedFromScratch(client.replica))
  }
  settle(server, clients, now)
  return { server, clients }
}

// The wire heals: everything is sent until nothing is left to send.
function settle(server: MemoryServer, clients: LossyClient[], now: number) {
  for (let round = 0; round < 10_000; round++) {
    for (const client of clients) {
      client.pump(now, true)
      client.relay(client.replica.confirmed.seq, true)
      while (client.isBusy) client.deliver(true)
    }
    const isDone = (one: LossyClient) =>
      one.replica.pending.length === 0 && one.replica.confirmed.seq === server.board.seq
    if (clients.every(isDone)) return
  }
  throw new Error('the clients never settled')
}

describe('replicas over a wire that loses, doubles and reorders', () => {
  it.each(SEEDS)('S4 R1 R2 W2: every copy converges, seed %i', (seed) => {
    const { server, clients } = run(seed, 250)
    for (const client of clients) {
      expect(client.replica.confirmed).toEqual(server.board)
      expect(client.replica.view).toEqual(server.board)
      expect(client.replica.pending).toEqual([])
    }
  })

  it.each(SEEDS.slice(0, 20))('R3 X1: one effect a command, in the order given, seed %i', (seed) => {
    const { server, clients } = run(seed + 500, 250)
    for (const client of clients) {
      const inLog = server.log.map((event) => event.commandId).filter((id) => client.given.includes(id))
      const once = [...new Set(inLog)]
      expect(once).toEqual(client.given.filter((id) => once.includes(id)))
      const runs = inLog.filter((id, index) => id !== inLog[index - 1])
      expect(runs).toEqual(once)
    }
  })
})
