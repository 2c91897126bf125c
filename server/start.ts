import { openHouse } from './index.ts'
import { stopAll, stopOnSignals } from './stop.ts'

stopOnSignals()

try {
  await openHouse()
} catch (error) {
  // Sentences meant for the person who starts us; the stack of a bug helps only whoever asks for it.
  const detail = process.env.LOG_LEVEL === 'debug' && error instanceof Error ? error.stack : undefined
  process.stderr.write(`${detail ?? (error instanceof Error ? error.message : String(error))}\n`)
  await stopAll()
  process.exit(1)
}
