import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { db, piece, unfurnish } from '../house.ts'
import { useDatabase } from '../testing/database.ts'
import { aBoard, aClaim, aDesk, must, type Desk } from '../testing/world.ts'
import { maySee, orderReport } from './order-report.ts'
import type { MadeReport, ReportOrder } from './order.ts'
import { ReportProcess, type Outcome } from './report-process.ts'
import { makeReports, reports } from './reports.ts'

useDatabase()
let desk: Desk
let boardId: string
const shared = new ReportProcess()
const processes: ReportProcess[] = []

beforeAll(async () => {
  desk = await aDesk()
  boardId = await aBoard(desk.owner, { title: 'The first title' })
  await aClaim(boardId, desk.checker)
  await must(boardId, desk.editor, { type: 'board.rename', title: 'The second title' })
})
afterAll(() => shared.close())
afterEach(() => {
  for (const one of processes.splice(0)) one.close()
  piece('reports')?.close()
  unfurnish('reports')
})

function aProcess(...given: ConstructorParameters<typeof ReportProcess>): ReportProcess {
  const made = new ReportProcess(...given)
  processes.push(made)
  return made
}

async function order(more: Partial<ReportOrder> = {}): Promise<ReportOrder> {
  const made = await orderReport(desk.viewer, boardId, { format: 'md', language: 'en' })
  if (!made) throw new Error('no order')
  return { ...made, ...more }
}

const isMade = (outcome: Outcome): outcome is MadeReport => 'bytes' in outcome

function textOf(outcome: Outcome): string {
  if (!isMade(outcome)) throw new Error(`not made: ${JSON.stringify(outcome)}`)
  return Buffer.from(outcome.bytes).toString()
}

it('makes every format of any state in a process of its own', { timeout: 60_000 }, async () => {
  const one = shared
  const head = await order()
  expect(textOf(await one.make(head))).toContain('The second title')
  // The sentences are those of the pages, with their plurals.
  expect(textOf(await one.make(head))).toContain('1 claim, none with a verdict, none disputed.')
  const before = textOf(await one.make({ ...head, seq: head.seq - 1 }))
  expect(before).toContain('The first title')
  expect(before).toContain('rund 5,8 Milliarden US-Dollar')
  expect(textOf(await one.make({ ...head, language: 'de', format: 'html' }))).toContain('<html lang="de">')
  expect(textOf(await one.make({ ...head, format: 'pdf' })).slice(0, 5)).toBe('%PDF-')
  for (const format of ['csv', 'json', 'claimreview'] as const)
    expect(textOf(await one.make({ ...head, format })).length).toBeGreaterThan(50)
})

it('tells the same bytes by the same tag, and other names by another', { timeout: 60_000 }, async () => {
  const one = shared
  const tag = async () => {
    const made = await one.make(await order())
    return isMade(made) ? made.tag : ''
  }
  const before = await order()
  const known = await tag()
  expect(await tag()).toBe(known)
  await db().user.update({ where: { id: desk.checker.userId }, data: { name: 'Another Name' } })
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  expect((await order()).names).not.toBe(before.names)
  expect(await tag()).not.toBe(known)
})

it('finds no report of another log, nor beyond its end', { timeout: 60_000 }, async () => {
  const one = shared
  const head = await order()
  for (const wrong of [{ epoch: uuidv7() }, { seq: head.seq + 1 }, { boardId: uuidv7() }])
    expect(await one.make({ ...head, ...wrong })).toEqual({ refused: { code: 'NOT_FOUND' } })
})

it('ends one that takes too long or breaks down, and makes the next in another', { timeout: 60_000 }, async () => {
  const hasty = aProcess({ patienceMs: 1 })
  expect(await hasty.make(await order())).toEqual({ ended: 'took too long' })
  const missing = aProcess({}, 'server/exports/no-such-program.ts')
  expect(await missing.make(await order())).toEqual({ ended: 'ended with 1' })
  const steady = aProcess({ mostReports: 1 })
  for (let times = 0; times < 2; times += 1) expect(isMade(await steady.make(await order()))).toBe(true)
})

it('cannot write, and says so of a database that is away or busy as of no bug', { timeout: 60_000 }, async () => {
  const url = globalThis.claimboardEnv?.DATABASE_URL
  Object.assign(globalThis.claimboardEnv ?? {}, { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nowhere' })
  try {
    const given = { boardId, epoch: uuidv7(), seq: 1, takenBack: 0, siteUrl: '', desk: '', names: '' }
    const outcome = await aProcess().make({ ...given, format: 'md', language: 'en' })
    expect(outcome).toEqual({ refused: { code: 'NOT_SAVED', retryAfterMs: 2_000 } })
  } finally {
    Object.assign(globalThis.claimboardEnv ?? {}, { DATABASE_URL: url })
  }
})

it('makes what many ask for once, keeps it, and forgets it with its board', async () => {
  const made: ReportOrder[] = []
  const bytes = new TextEncoder().encode('made')
  const some = makeReports(async (one) => {
    made.push(one)
    return { title: 'T', seq: one.seq, format: one.format, bytes, tag: `tag ${made.length}` }
  })
  const wanted = await order()
  const asked = Array.from({ length: 200 }, (_, n) => some.ask(`person ${n}`, wanted))
  await Promise.all(asked.map((one) => ('ticket' in one ? one.ticket.done : null)))
  expect(made).toHaveLength(1)
  expect(some.ask('somebody else', wanted)).toMatchObject({ made: { tag: 'tag 1' } })
  // Any part of the order makes it another.
  for (const other of [
    { seq: 1 },
    { epoch: uuidv7() },
    { language: 'de' },
    { format: 'csv' },
    { names: 'new' },
    { takenBack: 1 },
  ] as const)
    expect('ticket' in some.ask('somebody else', { ...wanted, ...other })).toBe(true)
  some.drop(boardId)
  expect('ticket' in some.ask('somebody else', wanted)).toBe(true)
  some.close()
})

it('does not try at once again what its process ended over, and tells who asks for too much to come again', async () => {
  const limits = { atOnce: 1, mostEach: 2, mostWaiting: 10, keptMs: 1_000 }
  const some = makeReports(async () => ({ ended: 'out of memory' }), limits)
  const wanted = await order()
  const first = some.ask('a', wanted)
  if (!('ticket' in first)) throw new Error('no ticket')
  expect(await first.ticket.done).toMatchObject({ refused: { code: 'BUSY' } })
  expect(some.ask('a', wanted)).toMatchObject({ refused: { code: 'BUSY', retryAfterMs: expect.any(Number) } })
  const answers = [101, 102, 103, 104].map((seq) => some.ask('a', { ...wanted, seq }))
  expect(answers.map((one) => 'ticket' in one)).toEqual([true, true, true, false])
  some.close()
})

it('judges who may have one before it is made and again when it is handed out', async () => {
  const outsider = { userId: uuidv7() }
  const wanted = { format: 'md', language: 'en' } as const
  expect(await orderReport(outsider, boardId, wanted)).toBeNull()
  for (const at of [0, 1e6]) expect(await orderReport(desk.viewer, boardId, { ...wanted, at })).toBeNull()
  const ordered = await order()
  expect(await maySee(desk.viewer, ordered)).toBe(true)
  expect(await maySee(outsider, ordered)).toBe(false)
  await must(boardId, desk.owner, { type: 'member.remove', userId: desk.viewer.userId })
  expect(await maySee(desk.viewer, ordered)).toBe(false)
})

it('is forgotten by this process when its board is purged', async () => {
  const gone = await aBoard(desk.owner)
  const ordered = await orderReport(desk.owner, gone, { format: 'md', language: 'en' })
  if (!ordered) throw new Error('no order')
  const asked = reports().ask(desk.owner.userId, ordered)
  if (!('ticket' in asked)) throw new Error('no ticket')
  await asked.ticket.done
  expect('made' in reports().ask(desk.owner.userId, ordered)).toBe(true)
  await must(gone, desk.owner, { type: 'board.archive' })
  await must(gone, desk.owner, { type: 'board.remove' })
  expect(await db().board.count({ where: { id: gone } })).toBe(0)
  expect('made' in reports().ask(desk.owner.userId, ordered)).toBe(false)
})
