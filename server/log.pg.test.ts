import { Writable } from 'node:stream'
import { expect, it } from 'vitest'
import { settleEnv } from './env.ts'
import { db } from './house.ts'
import { makeLog } from './log.ts'
import { useDatabase } from './testing/database.ts'

useDatabase()

it('an error of the database is logged with its code and place, and without the words of whoever caused it', async () => {
  const lines: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const words = 'a secret nobody may read'
  const raw = db().$executeRaw`INSERT INTO invitation (id, token_hash, role, expires_at)
    VALUES (gen_random_uuid(), ${words}, ${words}, now())`
  settleEnv({ LOG_LEVEL: 'info' })
  const log = makeLog(stream)
  log.error({ err: await raw.catch((error: unknown) => error) }, 'raw')
  const known = db().user.create({ data: { id: words, name: words, email: words, role: 'viewer' } })
  log.error({ err: await known.catch((error: unknown) => error) }, 'known')
  expect(lines[0]).toContain('23514')
  expect(lines[0]).toContain('log.pg.test')
  for (const line of lines) expect(line).not.toContain(words)
})
