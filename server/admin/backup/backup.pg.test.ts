import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createApiToken, revokeApiToken } from '../../auth/account/tokens.ts'
import { aSignedIn, cookieOf } from '../../auth/tests/desk-of-people.ts'
import { hashOfToken } from '../../auth/secret-token.ts'
import { viewerFromCookie, viewerFromToken } from '../../auth/viewer.ts'
import { checkBoard, foldLog } from '../../commands/check.ts'
import { loadBoard } from '../../commands/load-board.ts'
import { db } from '../../house.ts'
import { useDatabase } from '../../testing/database.ts'
import { aSubject } from '../../testing/every-command.ts'
import { connectAs, openLive, soon } from '../../testing/live.ts'
import { aBoard, aClaim, aComment, aDesk, type Desk } from '../../testing/world.ts'
import { carryOut, type Outcome, readOrder } from '../run.ts'

useDatabase()

let folder = ''
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'claimboard-backup-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))
const place = (name: string) => path.join(folder, name)

async function admin(...args: string[]): Promise<Outcome> {
  const order = readOrder(args)
  return 'code' in order ? order : carryOut(order)
}

const whole = (boardId: string) => foldLog(db(), boardId)

async function grown(): Promise<{ desk: Desk; boardId: string }> {
  const desk = await aDesk()
  const boardId = await aBoard(desk.owner)
  await aSubject(boardId, desk)
  return { desk, boardId }
}

test('a restored backup is the desk as it was, under new epochs, and its tables are the fold of its logs [T1]', async () => {
  const { desk, boardId } = await grown()
  const before = await whole(boardId)
  const { epoch } = await db().board.findUniqueOrThrow({ where: { id: boardId } })
  const made = await admin('backup', place('a'), '--json')
  expect(made).toMatchObject({ code: 0, stderr: '' })
  expect((await stat(place('a'))).mode & 0o777).toBe(0o600)

  const later = await aBoard(desk.owner)
  await aClaim(boardId, desk.editor, 'Danach')
  expect(await whole(boardId)).not.toEqual(before)
  expect(await admin('restore', place('a'))).toMatchObject({ code: 1, stderr: expect.stringContaining('--replace') })
  expect(await whole(boardId)).not.toEqual(before)

  const { rows } = z.looseObject({ rows: z.int() }).parse(JSON.parse(made.stdout))
  expect(await admin('restore', place('a'), '--replace', '--json')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(`"rows":${rows}`),
  })
  expect(await whole(boardId)).toEqual(before)
  expect(await loadBoard(boardId)).toEqual(before)
  expect(await loadBoard(later)).toBeNull()
  expect(await checkBoard(boardId)).toEqual([])
  expect((await db().board.findUniqueOrThrow({ where: { id: boardId } })).epoch).not.toBe(epoch)
  expect(await admin('check')).toMatchObject({ code: 0 })
  // The one path goes on where the backup ends.
  await aClaim(boardId, desk.editor, 'Danach')
  expect(await checkBoard(boardId)).toEqual([])
})

test('a backup of a busy desk is of one moment', async () => {
  const { desk, boardId } = await grown()
  const claimId = await aClaim(boardId, desk.editor, 'Der Konzern')
  let isOver = false
  const writing = (async () => {
    // As fast as a desk takes it of one person; faster, and on a quick machine somebody is told to wait.
    for (; !isOver; await pause(25)) await aComment(boardId, desk.checker, claimId, 'And another.')
  })()
  await pause(50)
  expect(await admin('backup', place('busy'))).toMatchObject({ code: 0 })
  isOver = true
  await writing
  expect(await admin('restore', place('busy'), '--replace')).toMatchObject({ code: 0 })
  expect(await admin('check')).toMatchObject({ code: 0, stderr: '' })
})

test('whoever has a board open is told to come again and gets the board of the backup', async () => {
  const { desk, boardId } = await grown()
  const live = await openLive({ sweepMs: 50 })
  const ear = await connectAs(live.url, desk.checker)
  try {
    await admin('backup', place('open'))
    const claimId = await aClaim(boardId, desk.editor, 'Der Konzern')
    const hello = await ear.hello(boardId)
    if (!('snapshot' in hello)) throw new Error('no snapshot')
    await admin('restore', place('open'), '--replace')
    await soon(() => expect(ear.wire.connected).toBe(false))
    ear.wire.connect()
    await soon(() => expect(ear.wire.connected).toBe(true))
    const { board, epoch } = hello.snapshot
    const again = await ear.hello(boardId, board.seq, epoch)
    if (!('snapshot' in again)) throw new Error('a tail of another log')
    expect(again.snapshot.board.seq).toBeLessThan(board.seq)
    expect(again.snapshot.board.claims[claimId]).toBeUndefined()
  } finally {
    ear.wire.disconnect()
    await live.close()
  }
})

test('who is signed in stays so, and what was revoked after the backup stays revoked', async () => {
  const me = await aSignedIn('owner')
  const token = await createApiToken(me.userId, 'export')
  if ('problem' in token) throw new Error('no token')
  await admin('backup', place('people'))
  await revokeApiToken(me.userId, token.id)
  const late = await aSignedIn('editor')
  await admin('restore', place('people'), '--replace')
  expect(await viewerFromCookie(cookieOf(me.session))).toMatchObject({ userId: me.userId })
  expect(await viewerFromToken(token.token)).toBeNull()
  expect(await viewerFromCookie(cookieOf(late.session))).toBeNull()
})

test('a file that is not whole, not ours or of another version changes nothing', async () => {
  const { boardId } = await grown()
  await admin('backup', place('good'))
  const before = await whole(boardId)
  const text = gunzipSync(await readFile(place('good'))).toString()
  const lines = text.trimEnd().split('\n')
  const bad: Record<string, Buffer> = {
    cut: (await readFile(place('good'))).subarray(0, 2_000),
    'without its end': gzipSync(lines.slice(0, -1).join('\n') + '\n'),
    'with a word changed': gzipSync(text.replace('SoftBank', 'HardBank')),
    'without a row': gzipSync(lines.filter((_, at) => at !== 5).join('\n') + '\n'),
    'something else': gzipSync('{"a":1}\n'),
    'no gzip': Buffer.from('hello'),
    empty: Buffer.from(''),
  }
  for (const [name, bytes] of Object.entries(bad)) {
    await writeFile(place(name), bytes)
    const outcome = await admin('restore', place(name), '--replace')
    expect(outcome, name).toMatchObject({ code: 1, stdout: '' })
    expect(outcome.stderr, name).toContain('cannot be used')
  }
  expect(await admin('restore', place('nowhere'))).toMatchObject({ code: 1 })
  expect(await whole(boardId)).toEqual(before)
})

test('a backup of another version is refused, whole as it is', async () => {
  await admin('backup', place('mine'))
  const lines = gunzipSync(await readFile(place('mine')))
    .toString()
    .trimEnd()
    .split('\n')
  const body = `${lines.slice(0, -1).join('\n')}\n`.replace('_init"', '_other"')
  const end = { rows: lines.filter((line) => line.startsWith('{')).length, sha256: hashOfToken(body) }
  await writeFile(place('other'), gzipSync(`${body}#end ${JSON.stringify(end)}\n`))
  expect(await admin('restore', place('other'), '--replace')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('another version'),
  })
})

test('nothing is written over a file that is there', async () => {
  await appendFile(place('there'), 'mine')
  expect(await admin('backup', place('there'))).toMatchObject({ code: 1, stderr: expect.stringContaining('already') })
  expect(await readFile(place('there'), 'utf8')).toBe('mine')
})

test('check names what differs from the log, and rebuild mends it', async () => {
  const { boardId } = await grown()
  await db().$executeRaw`UPDATE board SET title = 'Forged' WHERE id = ${boardId}::uuid`
  const found = await admin('check', '--json')
  expect(found.code).toBe(1)
  expect(JSON.parse(found.stdout)).toMatchObject({ differing: [{ boardId, paths: ['title'] }] })
  expect(await admin('rebuild', boardId)).toMatchObject({ code: 1, stdout: expect.stringContaining('title') })
  expect(await admin('rebuild', 'all')).toMatchObject({ code: 0 })
  expect(await admin('check')).toMatchObject({ code: 0 })
  expect(await admin('rebuild', '00000000-0000-7000-8000-000000000000')).toMatchObject({ code: 1 })
})
