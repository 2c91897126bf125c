import { Writable } from 'node:stream'
import { expect, it } from 'vitest'
import type { CommandInput } from '#board/law/command.ts'
import { settleEnv } from './env.ts'
import { db } from './house.ts'
import { makeLog } from './log.ts'
import { inRequest } from './request-id.ts'
import { useDatabase } from './testing/database.ts'
import { aSubject, everyCommand } from './testing/every-command.ts'
import { aToken, connect, openLive } from './testing/live.ts'
import { aBoard, aDesk } from './testing/world.ts'

useDatabase()

function listening(): { readonly lines: string[]; readonly log: ReturnType<typeof makeLog> } {
  const lines: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  settleEnv({ LOG_LEVEL: 'trace' })
  return { lines, log: makeLog(stream) }
}

it('an error of the database is logged with its code and place, and without the words of whoever caused it', async () => {
  const { lines, log } = listening()
  const words = 'a secret nobody may read'
  const raw = db().$executeRaw`INSERT INTO invitation (id, token_hash, role, expires_at)
    VALUES (gen_random_uuid(), ${words}, ${words}, now())`
  log.error({ err: await raw.catch((error: unknown) => error) }, 'raw')
  const known = db().user.create({ data: { id: words, name: words, email: words, role: 'viewer' } })
  log.error({ err: await known.catch((error: unknown) => error) }, 'known')
  expect(lines[0]).toContain('23514')
  expect(lines[0]).toContain('log.pg.test')
  for (const line of lines) expect(line).not.toContain(words)
})

const MARK = 'Words of a person'
// What stands in these is for programs: everything else in a command is somebody's own words.
const CODES = /^(type|role|status|stance|ladder|rating|.*Id|exact|prefix|suffix|start|end|rev)$/

function marked(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return CODES.test(key) ? value : key === 'url' ? 'https://example.org/Words' : MARK
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, marked(inner, name)]))
}

it('no word of a command, no token and no address is logged, whatever comes of it, at any level', async () => {
  const { lines, log } = listening()
  globalThis.claimboardLog = log
  const live = await openLive()
  const desk = await aDesk()
  const boardId = await aBoard(desk.owner, { title: MARK, article: { text: `SoftBank. ${MARK}` } }).catch(() => '')
  const other = await aBoard(desk.owner)
  const commands = Object.values<CommandInput>(everyCommand(await aSubject(other, desk)))
  const [owner, viewer] = [await aToken(desk.owner), await aToken(desk.viewer)]
  const ears = [
    await connect(live.url, { auth: { token: owner } }),
    await connect(live.url, { auth: { token: viewer } }),
  ]
  const before = lines.length
  await connect(live.url, { auth: { token: 'no-token-of-anybody' } }).catch(() => undefined)
  try {
    for (const command of commands.filter(({ type }) => type !== 'board.remove'))
      for (const ear of ears) await ear.command(other, marked(command))
    // A table that fails for a reason of its own: the statement with everybody's words in it is what broke.
    await db().$executeRaw`ALTER TABLE board RENAME COLUMN title TO heading`
    for (const id of [other, boardId]) await ears[0]?.command(id, { type: 'board.rename', title: `More ${MARK}` })
    await ears[0]?.hello(other)
    await db().$executeRaw`ALTER TABLE board RENAME COLUMN heading TO title`
  } finally {
    for (const ear of ears) ear.wire.disconnect()
    await live.close()
    globalThis.claimboardLog = undefined
  }
  const text = lines.join('')
  expect(lines.length).toBeGreaterThan(0)
  for (const secret of [MARK, 'SoftBank', '/Words', owner, viewer, 'no-token', '127.0.0.1', '::1', '@desk.example'])
    expect(text, secret).not.toContain(secret)
  expect(text).toContain('42703')
  for (const line of lines.slice(before)) expect(line).toMatch(/"requestIds?":/)
})

it('every line on the way of a request carries its id, and lines of nobody carry none', async () => {
  const { lines, log } = listening()
  await inRequest(async () => {
    await db().$queryRaw`SELECT 1 AS one`
    log.info('within')
  }, 'the-id')
  log.info('without')
  expect(lines[0]).toContain('"requestId":"the-id"')
  expect(lines[1]).not.toContain('requestId')
})
