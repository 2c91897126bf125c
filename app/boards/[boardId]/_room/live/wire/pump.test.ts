import { describe, expect, test } from 'vitest'
import { recordId, World } from '#board/testing/world.ts'
import type { Answer } from '#board/live/protocol.ts'
import { roomOn } from '../../testing/room-on.ts'

const claimId = recordId(10)
const settled = (ms = 20) => new Promise((resolve) => setTimeout(resolve, ms))

function aWorld() {
  const world = World.open()
  world.claim(10, '5,8 Milliarden')
  return world
}

describe('an answer that names a time', () => {
  test.each(['TOO_MANY', 'BUSY'] as const)(
    '%s: nothing is sent before, whatever is done meanwhile [R3]',
    async (code) => {
      const { room, line, net } = roomOn(aWorld())
      room.start()
      await settled()
      const real = line.command
      const asked: { readonly at: number; readonly id: string }[] = []
      line.command = (message): Promise<Answer> => {
        asked.push({ at: performance.now(), id: message.id })
        return asked.length === 1 ? Promise.resolve({ refused: { code, retryAfterMs: 150 } }) : real(message)
      }
      const first = room.send({ type: 'claim.setStatus', claimId, status: 'in_progress' })
      await settled()
      const second = room.send({ type: 'claim.setStatus', claimId, status: 'done' })
      line.cut()
      line.join()
      await settled()
      expect(asked).toHaveLength(1)
      await Promise.all([first.done, second.done])
      expect(asked.map((one) => one.id)).toEqual([first.id, first.id, second.id])
      expect((asked[1]?.at ?? 0) - (asked[0]?.at ?? 0)).toBeGreaterThanOrEqual(149)
      expect(net.server.log.slice(-2).map((event) => event.commandId)).toEqual([first.id, second.id])
      room.stop()
    },
  )
})

describe('a page that was asleep', () => {
  test('drops a line that looks whole and stays silent', async () => {
    const { room, line } = roomOn(aWorld())
    room.start()
    await settled()
    let isDropped = false
    line.hello = () => new Promise(() => undefined)
    line.drop = () => void (isDropped = true)
    room.wake()
    expect(room.store.state().link).toBe('live')
    await settled(4_200)
    expect(isDropped).toBe(true)
    room.stop()
  })

  test('comes back by itself after somebody signed in again in another page', async () => {
    const { room, line, net } = roomOn(aWorld())
    room.start()
    await settled()
    line.goodbye('signed_out')
    room.send({ type: 'claim.setStatus', claimId, status: 'done' })
    await settled()
    expect(room.store.state().link).toBe('signed_out')
    room.wake()
    await settled()
    expect(room.store.state().link).toBe('live')
    expect(net.server.board.claims[claimId]?.status).toBe('done')
    room.stop()
  })
})
