import { expect, it } from 'vitest'
import { commandDb, db } from '../house.ts'
import { useDatabase } from '../testing/database.ts'
import { connectAs, openLive, soon } from '../testing/live.ts'
import { aBoard, aClaim, aDesk, give } from '../testing/world.ts'
import { openMetrics } from './registry.ts'

useDatabase()

async function figures(): Promise<Map<string, number>> {
  const text = await openMetrics().metrics()
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]))
}

it('counts commands by type and result, and listeners, and says no id and nobody’s words', async () => {
  openMetrics()
  const live = await openLive()
  const desk = await aDesk()
  const boardId = await aBoard(desk.owner, { title: 'Nobody may read this' })
  const ear = await connectAs(live.url, desk.checker)
  try {
    await ear.hello(boardId)
    await aClaim(boardId, desk.editor)
    await give(boardId, desk.viewer, { type: 'board.rename', title: 'Mine' })
    await ear.command(boardId, { type: 'claim.invent', statement: 'Nobody may read this' })
    await soon(() => expect(ear.events).toHaveLength(1))
    const now = await figures()
    expect(now.get('claimboard_commands_total{type="board.create",result="ok"}')).toBe(1)
    expect(now.get('claimboard_commands_total{type="claim.add",result="ok"}')).toBe(1)
    expect(now.get('claimboard_commands_total{type="board.rename",result="FORBIDDEN"}')).toBe(1)
    expect(now.get('claimboard_commands_total{type="unreadable",result="UNKNOWN_COMMAND"}')).toBe(1)
    expect(now.get('claimboard_command_seconds_count{type="claim.add"}')).toBe(1)
    expect([now.get('claimboard_sockets'), now.get('claimboard_boards_watched')]).toEqual([1, 1])
    expect(now.get('claimboard_relay_lag_seconds_count')).toBe(1)
    expect(now.get('claimboard_events_told_total')).toBe(1)
    expect(now.get('claimboard_board_cache_boards')).toBe(1)
    expect(now.get('claimboard_board_cache_bytes')).toBeGreaterThan(1_000)
    const text = [...now.keys()].join('\n')
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|Nobody|claim\.invent/)
  } finally {
    ear.wire.disconnect()
    await live.close()
  }
  expect((await figures()).get('claimboard_sockets')).toBe(0)
})

it('notes how long work waits when every connection is taken', async () => {
  openMetrics()
  const sleeping = [db(), commandDb()].flatMap((client) =>
    Array.from({ length: 30 }, () => client.$queryRaw`SELECT pg_sleep(0.02)::text`),
  )
  await Promise.all(sleeping)
  const now = await figures()
  const of = (name: string) => ['reads', 'commands'].map((pool) => now.get(`claimboard_pool_${name}{pool="${pool}"}`))
  const [reads = 0, commands = 0] = of('wait_seconds_count')
  expect(reads).toBeGreaterThanOrEqual(22)
  expect(commands).toBeGreaterThanOrEqual(26)
  // Twelve in all, of which four are for commands alone.
  expect(of('connections')).toEqual([8, 4])
  expect(of('waiting')).toEqual([0, 0])
})
