import { isRefused } from '#board/kernel/refusal.ts'
import { seedSample } from '#prisma/seed.ts'
import { openGround } from '#server/ground/open.ts'
import { stopAll } from '#server/stop.ts'

await openGround()
const seeded = await seedSample()
if (isRefused(seeded)) {
  process.stderr.write(`The sample could not be seeded: ${seeded.refused.code}\n`)
  process.exitCode = 1
} else process.stdout.write(`The sample is on board ${seeded.boardId}.\n`)
await stopAll()
