import { randomBytes } from 'node:crypto'

const BODY = 'The filing of 11 November names the same amount, though the sentence in the article leaves the date open.'
/** How many of the comments answer in a thread that is there, for each that opens a new one. */
const ANSWERS = 3
const run = randomBytes(4).toString('hex')

// An id of version 7 in its form. Making real ones would cost the load more than sending them.
const idOf = (kind: number, no: number) => `${run}-0000-7${kind}00-8000-${no.toString(16).padStart(12, '0')}`

/** The message that adds the n-th comment of this process: one in four opens a thread, the others answer in the first one of a claim. */
export function comment(boardId: string, claims: readonly string[], no: number): string {
  const claimId = claims[no % claims.length] ?? ''
  // The thread that the preparation opened has the id of its claim.
  const thread = no % (ANSWERS + 1) === 0 ? '' : `,"threadId":"${claimId}"`
  const command = `{"type":"comment.add","commentId":"${idOf(1, no)}","claimId":"${claimId}"${thread},"body":"${BODY} (${no})"}`
  return `{"id":"${idOf(2, no)}","boardId":"${boardId}","command":${command}}`
}
