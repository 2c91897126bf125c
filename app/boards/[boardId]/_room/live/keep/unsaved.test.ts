import { describe, expect, test, vi } from 'vitest'
import type { CommandInput } from '#board/law/command.ts'
import { recordId, userId, World } from '#board/testing/world.ts'
import { roomOn, type RoomTest } from '../../testing/room-on.ts'
import { memoryKeep } from './memory-keep.ts'

const claimId = recordId(10)
const EDITOR = { userId: userId(2), kind: 'person' } as const
const settled = () => new Promise((resolve) => setTimeout(resolve, 20))

function aWorld() {
  const world = World.open()
  world.claim(10, '5,8 Milliarden')
  return world
}

const comment = (body: string, no = 50): CommandInput => ({
  type: 'comment.add',
  commentId: recordId(no),
  claimId,
  body,
})
const homeOf = (text: string) => ({
  key: `comment:${claimId}:new`,
  value: { text, picks: {} },
  free: [{ text: '', picks: {} }],
})
const dropIt = { type: 'claim.drop', claimId, reason: 'Doppelt' } as const

async function onClaim(test: RoomTest = {}) {
  const made = roomOn(aWorld(), { query: `claim=${claimId}`, ...test })
  made.room.start()
  await settled()
  return made
}

const listed = ({ room }: Pick<ReturnType<typeof roomOn>, 'room'>) =>
  room.store.state().unsaved.map((one) => one.command)

describe('words that were refused', () => {
  test('of a page that crashed wait on the list, also after another reload, until somebody deals with them [R5] [R6]', async () => {
    const left = { id: recordId(99), command: comment('Aus dem Zug'), at: 5 }
    const keep = memoryKeep({ commands: [left] })
    const world = aWorld()
    world.must(2, dropIt)
    const first = roomOn(world, { keep })
    const told = vi.fn()
    first.room.onRefusal(told)
    first.room.start()
    await settled()
    expect(listed(first)).toEqual([left.command])
    expect(told).toHaveBeenCalledExactlyOnceWith({ code: 'CLAIM_DROPPED' })
    first.room.stop()
    const second = roomOn(world, { keep })
    second.room.onRefusal(told)
    second.room.start()
    await settled()
    expect(listed(second)).toEqual([left.command])
    expect(told).toHaveBeenCalledTimes(1)
    await second.room.unsaved.discard(left.id)
    expect(listed(second)).toEqual([])
    expect(keep.unsaved.size + keep.commands.size).toBe(0)
    second.room.stop()
  })

  test('are sent again under the same id, so that they happen once [X1]', async () => {
    const left = { id: recordId(99), command: comment('Aus dem Zug'), at: 5 }
    const world = aWorld()
    world.must(2, dropIt)
    const made = roomOn(world, { keep: memoryKeep({ commands: [left] }) })
    made.room.start()
    await settled()
    made.net.execute(EDITOR, recordId(77), { type: 'claim.restore', claimId })
    const [one] = made.room.store.state().unsaved
    if (!one) throw new Error('it is on the list')
    await Promise.all([made.room.retry(one), made.room.retry(one)])
    await settled()
    expect(made.net.server.log.filter((event) => event.commandId === left.id)).toHaveLength(1)
    expect(listed(made)).toEqual([])
    made.room.stop()
  })

  test('go back into their form when nothing stands there', async () => {
    const made = await onClaim()
    made.net.server.execute(recordId(77), dropIt, EDITOR, 1)
    const onReturned = vi.fn()
    made.room.send(comment('Verloren?'), { home: homeOf('Verloren?'), onReturned })
    expect(made.room.drafts.get(homeOf('').key)).toBeNull()
    await settled()
    expect(onReturned).toHaveBeenCalledTimes(1)
    expect(made.room.drafts.get(homeOf('').key)?.value).toMatchObject({ text: 'Verloren?' })
    expect(made.keep.drafts.get(homeOf('').key)).toMatchObject({ text: 'Verloren?' })
    expect(listed(made)).toEqual([])
    made.room.stop()
  })

  test('stand beside a new draft in the same form, and neither is overwritten [R6]', async () => {
    const made = await onClaim()
    made.net.server.execute(recordId(77), dropIt, EDITOR, 1)
    const home = homeOf('Das Erste')
    made.room.send(comment('Das Erste'), { home })
    made.room.drafts.set(home.key, { text: 'Schon das Nächste', picks: {} })
    await settled()
    expect(made.room.drafts.get(home.key)?.value).toMatchObject({ text: 'Schon das Nächste' })
    expect(listed(made)).toEqual([comment('Das Erste')])
    const [one] = made.room.store.state().unsaved
    if (!one) throw new Error('it is on the list')
    expect(await made.room.unsaved.toForm(one)).toBe(false)
    made.room.drafts.clear(home.key)
    expect(await made.room.unsaved.toForm(one)).toBe(true)
    expect(made.room.drafts.get(home.key)?.value).toMatchObject({ text: 'Das Erste' })
    expect(listed(made)).toEqual([])
    made.room.stop()
  })

  test('of another claim than the one in hand go onto the list, where they are seen', async () => {
    const made = await onClaim({ query: '' })
    made.net.server.execute(recordId(77), dropIt, EDITOR, 1)
    made.room.send(comment('Anderswo'), { home: homeOf('Anderswo') })
    await settled()
    expect(listed(made)).toEqual([comment('Anderswo')])
    made.room.stop()
  })

  test('a press of a button that was refused before one’s eyes leaves no entry; one made offline does', async () => {
    const made = await onClaim()
    made.net.server.execute(recordId(77), dropIt, EDITOR, 1)
    const press = { type: 'claim.setStatus', claimId, status: 'done' } as const
    await made.room.send(press).done
    await settled()
    expect(listed(made)).toEqual([])
    made.line.cut()
    made.room.send(press)
    made.line.join()
    await settled()
    expect(listed(made)).toEqual([press])
    made.room.stop()
  })
})

describe('drafts of a page that is gone', () => {
  test('wait on the list where other words stand in their field [R5]', async () => {
    const { key } = homeOf('')
    const drafts = [
      { key, value: { text: 'Älter', picks: {} }, at: 1 },
      { key, value: { text: 'Neuer', picks: {} }, at: 2 },
      { key, value: { text: '', picks: {} }, at: 0 },
    ]
    const made = await onClaim({ keep: memoryKeep({ drafts }) })
    expect(made.room.drafts.get(key)).toEqual({ value: { text: 'Neuer', picks: {} }, restored: true })
    expect(made.room.store.state().unsaved.map((one) => one.home?.value)).toEqual([{ text: 'Älter', picks: {} }])
    made.room.stop()
  })
})
