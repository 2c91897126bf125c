import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { SYSTEM } from '#board/board.ts'
import { quantile } from '../../bench/spread.ts'
import { execute } from '#server/commands/execute.ts'
import { withWrong, type Fault } from '../fault.ts'
import { type Scene, until } from '../scene/scene.ts'
import type { Tab } from '../testing/tab.ts'

const MOST_HELD = 5_000_000
const BODY = 'x'.repeat(18_000)
const AT_ONCE = 80
const MOST_TURNS = 40

/** One reads a kilobyte a second, another sits behind 300 ms and losses; the rest must not feel it. */
export const slowReader: Fault = {
  no: 11,
  name: 'a slow reader (1 kB/s) and a lossy line of 300 ms',
  rounds: [1, 20],
  async run({ open, stage }) {
    const scene = await open()
    const [writer, reader, slow, lossy] = await scene.openAll(2, 3, 4, 5)
    if (!writer || !reader || !slow || !lossy) throw new Error('nobody is there')
    const turn = async () => (await writeMuch(scene), timeToBeSeen(scene, writer, reader))
    const before = [await turn(), await turn(), await turn()]
    const said = stage.houses.map((house) => house.said().length)
    const memory = stage.nginx?.memory() ?? 0
    let between = 0
    slow.line.bytesPerSecond = 1_000
    Object.assign(lossy.line, { latencyMs: 150, loss: 0.05 })
    const during: number[] = []
    let cut: Cut[] = []
    // The system's own buffers on the way hold some megabytes, whatever the server does.
    while (during.length < MOST_TURNS && cut.length === 0) {
      during.push(await turn())
      cut = stage.houses.flatMap((house, n) => cutsIn(house.said().slice(said[n])))
      between = Math.max(between, (stage.nginx?.memory() ?? 0) - memory)
    }
    slow.line.bytesPerSecond = Infinity
    slow.line.cut()
    lossy.line.latencyMs = lossy.line.loss = 0
    // Whoever holds it: what nginx has taken over from the server is memory too.
    const most = Math.max(0, ...cut.map((one) => one.held)) + between
    const [usual, now] = [quantile(before, 0.5), quantile(during, 0.5)].map(Math.round)
    return withWrong(
      await scene.end(),
      cut.length === 0 && 'who reads too slowly was not cut with a reason',
      most > MOST_HELD && `${most} bytes were held for who reads too slowly`,
      (now ?? 0) > 3 * (usual ?? 0) + 50 && `others wait ${now} ms instead of ${usual} ms`,
    )
  },
}

/** Adds long comments, many at once: more than people may, and by the house itself, which has no limit. */
async function writeMuch({ boardId, claimIds, ledger }: Scene): Promise<void> {
  const one = async () => {
    const claimId = claimIds[0] ?? ''
    const command = { type: 'comment.add', commentId: uuidv7(), claimId, body: BODY } as const
    const message = { id: uuidv7(), boardId, command }
    ledger.give(message.id, SYSTEM.userId, command)
    ledger.answered(message.id, await execute(message, SYSTEM))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
}

/** Milliseconds from a change of one until another has it; of a status, since the board may be full by then. */
async function timeToBeSeen({ claimIds }: Scene, writer: Tab, reader: Tab): Promise<number> {
  const started = performance.now()
  const claimId = claimIds[1] ?? ''
  const status = writer.confirmed.claims[claimId]?.status === 'todo' ? 'in_progress' : 'todo'
  const answer = await writer.give({ type: 'claim.setStatus', claimId, status })
  if (!('seq' in answer)) throw new Error(`a change was refused: ${answer.refused.code}`)
  await until('the others have it', () => reader.confirmed.seq >= answer.seq)
  return performance.now() - started
}

// On a busy machine a ping that waits behind all the rest may be missed before there is too much of it.
const cut = z.object({ reason: z.enum(['too_slow', 'silent']), held: z.number() })
type Cut = z.output<typeof cut>

/** What the server has written down of connections that it cut because they took too little. */
function cutsIn(log: string): Cut[] {
  return log.split('\n').flatMap((line) => {
    if (!line.includes('was cut')) return []
    const parsed = cut.safeParse(JSON.parse(line))
    return parsed.success ? [parsed.data] : []
  })
}
