import { v7 as uuidv7 } from 'uuid'
import { SYSTEM } from '#board/board.ts'
import type { CommandInput } from '#board/law/command.ts'
import { LIMITS } from '#board/kernel/limits.ts'
import { FORMATS } from '#board/report/formats.ts'
import type { Answer } from '#board/live/protocol.ts'
import type { Random } from '#board/testing/random.ts'
import { quoteAt } from '#board/text/anchor.ts'
import { quantile } from '../../bench/spread.ts'
import { execute } from '#server/commands/execute.ts'
import { rebuildBoard } from '#server/commands/rebuild.ts'
import { type Fault, withWrong } from '../fault.ts'
import type { Person } from '../scene/desk.ts'
import { readByRest, reportByRest, sendByRest } from '../scene/rest.ts'
import { type Scene, until } from '../scene/scene.ts'
import type { Stage } from '../scene/stage.ts'
import type { Tab } from '../testing/tab.ts'

const LETTERS = 20_000
const TOGETHER = 10
const MOST_OPENING_MS = 5_000
// Not what others would notice, but that they are not kept waiting: the machine may be at work on more than this.
const OTHERS_MORE_MS = 500
const OTHERS_TIMES = 5
const MORE_CLAIMS = 3
/** What the house leaves for one checker to fill: less than one may write in a day. */
const LEFT_BYTES = 2_000_000
const WRITTEN = FORMATS.filter((format) => format !== 'pdf')

/** One checker fills a board until nothing goes in any more; it stays usable, and nobody else notices. */
export const fullBoard: Fault = {
  no: 17,
  name: 'a board at its limit',
  rounds: [1, 20],
  async run({ open, stage, random }) {
    const [scene, elsewhere] = [await open(), await open()]
    const [owner, , checker] = stage.people
    const [writer, reader] = await elsewhere.openAll(3, 4)
    if (!owner || !checker || !writer || !reader) throw new Error('nobody is there')
    await scene.openAll(1)
    const turn = () => timeToBeSeen(elsewhere, writer, reader)
    const before = [await turn(), await turn(), await turn(), await turn(), await turn()]
    const claimIds = await fillByHouse(scene, random)
    const during: number[] = []
    const writing = writeUntilRefused(scene, checker, claimIds, random)
    for (let isOver = false; !isOver; isOver = await over(writing)) during.push(await turn())
    const refused = await writing
    const opened = await openAnew(scene, stage, checker)
    const finished = await finish(scene, checker)
    const rebuilt = await rebuildBoard(scene.boardId)
    const unwritten = await writeReports(scene, checker)
    const others = await elsewhere.end()
    const found = await scene.end()
    const [usual, now] = [before, during].map((spans) => quantile(spans, 0.5))
    return withWrong(
      found,
      ...others.wrong,
      refused !== 'LIMIT' && `the board took everything, or said ${refused}`,
      opened > MOST_OPENING_MS && `the board opens after ${Math.round(opened)} ms`,
      (now ?? 0) > OTHERS_TIMES * (usual ?? 0) + OTHERS_MORE_MS && `others wait ${now} ms instead of ${usual} ms`,
      ...finished,
      rebuilt?.length !== 0 && `rebuilding changed ${rebuilt?.join(', ')}`,
      ...unwritten,
      ...(await putAway(scene, owner)),
    )
  },
}

// Half of it is what JSON doubles, half what cannot be compressed.
function wordsOf(random: Random): string {
  if (random.chance(0.5)) return '"'.repeat(LETTERS)
  return Array.from({ length: LETTERS }, () => String.fromCharCode(0x4e00 + random.below(20_000))).join('')
}

function aComment(claimIds: readonly string[], random: Random, n: number): CommandInput {
  const claimId = claimIds[n % claimIds.length] ?? ''
  return { type: 'comment.add', commentId: uuidv7(), claimId, body: wordsOf(random) }
}

// No person may write so much in a day, and none of this is in the account: it stands for the days before.
async function fillByHouse(scene: Scene, random: Random): Promise<readonly string[]> {
  const { text } = (await scene.snapshot()).board.article
  const claimIds = [...scene.claimIds]
  // So many that none of them is full before the board is.
  for (let n = 0; n < MORE_CLAIMS; n += 1) {
    const claimId = uuidv7()
    const command = { type: 'claim.add', claimId, statement: `Claim ${n}`, occurrence: quoteAt(text, 0, 8) } as const
    await execute({ id: uuidv7(), boardId: scene.boardId, command }, SYSTEM)
    claimIds.push(claimId)
  }
  for (
    let bytes = 0, n = 0;
    bytes < LIMITS.bytesPerBoard - LEFT_BYTES;
    bytes = (await scene.snapshot()).board.stored.bytes
  ) {
    const some = Array.from({ length: TOGETHER }, () => aComment(claimIds, random, n++))
    await Promise.all(some.map((command) => execute({ id: uuidv7(), boardId: scene.boardId, command }, SYSTEM)))
  }
  return claimIds
}

/** Writes long comments, many at once, and gives the code of the first refusal. */
async function writeUntilRefused(
  scene: Scene,
  person: Person,
  claimIds: readonly string[],
  random: Random,
): Promise<string> {
  const most = (2 * LEFT_BYTES) / LETTERS
  for (let n = 0; n < most; n += TOGETHER) {
    const some = Array.from({ length: TOGETHER }, (_, at) => aComment(claimIds, random, n + at))
    const answers = await Promise.all(some.map((command) => send(scene, person, command)))
    for (const answer of answers) if ('refused' in answer) return answer.refused.code
  }
  return 'nothing'
}

async function send(scene: Scene, person: Person, command: CommandInput): Promise<Answer> {
  const { boardId, ledger, stage } = scene
  const message = { id: uuidv7(), boardId, command }
  ledger.give(message.id, person.userId, command)
  const answer = await sendByRest(`http://127.0.0.1:${stage.door}`, person.token, message)
  ledger.answered(message.id, answer)
  return answer
}

/** Starts every server anew and gives the milliseconds until one of them has told all of the board, and a page has it. */
async function openAnew(scene: Scene, stage: Stage, person: Person): Promise<number> {
  for (const house of stage.houses) {
    await house.stop()
    await house.start()
  }
  const started = performance.now()
  const board = await readByRest(`http://127.0.0.1:${stage.door}`, person.token, scene.boardId)
  const took = performance.now() - started
  const { seq } = (await scene.snapshot()).board
  if (board.seq !== seq) throw new Error(`the board was told as of ${board.seq} instead of ${seq}`)
  return took
}

/** What a full board has to take all the same, from whoever filled it. */
async function finish(scene: Scene, person: Person): Promise<string[]> {
  const claimId = scene.claimIds[0] ?? ''
  const { board } = await scene.snapshot()
  const own = board.claims[claimId]?.threads.flatMap(({ comments }) => comments).find(({ by }) => by === person.userId)
  const acts: CommandInput[] = [
    { type: 'claim.setStatus', claimId, status: 'ready_for_review' },
    { type: 'claim.assign', claimId, assigneeId: person.userId },
    ...(own ? [{ type: 'comment.remove', claimId, commentId: own.id } as const] : []),
  ]
  const wrong: string[] = []
  for (const act of acts) {
    const answer = await send(scene, person, act)
    if ('refused' in answer) wrong.push(`on a full board ${act.type} was refused as ${answer.refused.code}`)
  }
  return wrong
}

async function writeReports({ boardId, stage }: Scene, { token }: Person): Promise<string[]> {
  const wrong: string[] = []
  for (const format of WRITTEN) {
    const bytes = await reportByRest(`http://127.0.0.1:${stage.door}`, token, boardId, format)
    if (bytes === 0) wrong.push(`the report as ${format} is empty`)
  }
  return wrong
}

async function putAway(scene: Scene, owner: Person): Promise<string[]> {
  const wrong: string[] = []
  for (const type of ['board.archive', 'board.remove'] as const) {
    const answer = await send(scene, owner, { type })
    if ('refused' in answer) wrong.push(`a full board could not be put away: ${type} ${answer.refused.code}`)
  }
  return wrong
}

/** Milliseconds from a short comment of one until another has it. */
async function timeToBeSeen({ claimIds }: Scene, writer: Tab, reader: Tab): Promise<number> {
  const started = performance.now()
  const command = { type: 'comment.add', commentId: uuidv7(), claimId: claimIds[1] ?? '', body: 'Seen?' } as const
  const answer = await writer.give(command)
  if (!('seq' in answer)) throw new Error(`a comment was refused: ${answer.refused.code}`)
  await until('the others have it', () => reader.confirmed.seq >= answer.seq)
  return performance.now() - started
}

async function over(work: Promise<unknown>): Promise<boolean> {
  const later = new Promise((resolve) => setTimeout(resolve, 20, false))
  return (await Promise.race([work.then(() => true), later])) === true
}
