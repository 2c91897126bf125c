import { closeSync, existsSync, openSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseEnv } from './env.ts'
import { destination, makeLog } from './log.ts'

const FULL = '/dev/full'

// A device on which every write fails for want of space; only Linux has it.
it.runIf(existsSync(FULL))('a full disk costs lines of the log, and neither throws nor ends the process', async () => {
  globalThis.claimboardEnv = parseEnv({ LOG_LEVEL: 'info' })
  const uncaught: unknown[] = []
  const note = (error: unknown) => void uncaught.push(error)
  process.on('uncaughtException', note)
  const fd = openSync(FULL, 'w')
  const log = makeLog(destination(fd))
  for (let n = 0; n < 50; n += 1) log.info({ n }, 'nobody will read this')
  await new Promise((resolve) => setTimeout(resolve, 50))
  process.off('uncaughtException', note)
  closeSync(fd)
  expect(uncaught).toEqual([])
})
