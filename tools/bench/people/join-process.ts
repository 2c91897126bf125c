// Somebody who comes to a board for the first time, again and again. In a process of its own.
import { inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import type { Board } from '#board/board.ts'
import { boardInLines } from '#board/live/pieces.ts'
import { openReplica } from '#board/live/replica.ts'
import { PROTOCOL, type HelloAnswer } from '#board/live/protocol.ts'
import { Line, type Answer } from '../wire/line.ts'
import { answerParent, endWithParent } from '../load/answer-parent.ts'
import { nowMs } from './monotonic.ts'

const joining = z.object({
  place: z.object({ host: z.string(), port: z.int() }),
  token: z.string(),
  userId: z.string(),
  boardId: z.string(),
})

function boardIn({ text, bytes }: Answer): Board {
  const [answer]: HelloAnswer[] = JSON.parse(text)
  if (answer && 'snapshot' in answer) return answer.snapshot.board
  if (!bytes) throw new Error(`no snapshot: ${text.slice(0, 200)}`)
  return boardInLines(inflateRawSync(bytes).toString())
}

async function join(question: unknown) {
  const { place, token, userId, boardId } = joining.parse(question)
  const started = nowMs()
  const line = new Line(place, token, { onEvents: () => undefined, onCut: () => undefined })
  try {
    await line.ready
    const connected = nowMs()
    const hello = JSON.stringify({ boardId, lastSeq: 0, epoch: '', protocol: PROTOCOL, packed: true })
    const replica = openReplica({ userId, kind: 'person' }, boardIn(await line.ask('hello', hello)))
    const usable = nowMs()
    const comments = Object.values(replica.view.claims).flatMap((claim) => claim.threads.flatMap((one) => one.comments))
    return { ms: usable - started, helloMs: usable - connected, bytes: line.bytes, comments: comments.length }
  } finally {
    line.close()
  }
}

answerParent({ join })
endWithParent()
