import { v7 as uuidv7 } from 'uuid'
import type { Board } from '#board/board.ts'
import type { CommandInput } from '#board/law/command.ts'
import { claimsInOrder } from '#board/select/claims-in-order.ts'
import type { Script } from './drive.ts'

const WORDS =
  'The filing of 11 November names the same amount, though the sentence in the article leaves the date open.'

/** Stands in the statement of an edited claim, so that a screen can tell which edit it shows. */
export const stampOf = (n: number) => `⟨${n}⟩`

/**
 * What reviewers do all day, in the proportions of a busy desk: of five commands three comment, one sets a status and one
 * words a claim anew. Everybody has claims of their own for the last two, so that nothing is refused as stale.
 */
export function deskWork(board: Board, onStamp: (n: number, at: number) => void): Script {
  const claims = claimsInOrder(board).filter((claim) => claim.status !== 'dropped')
  const revs = new Map(claims.map((claim) => [claim.id, claim.rev]))
  const turns = new Map<number, number>()
  // Above every stamp of an earlier stretch of work on this board.
  let stamps = board.seq
  const claimAt = (n: number) => claims[n % claims.length]?.id ?? ''
  const reword = (person: number) => {
    const claimId = claimAt(person)
    const rev = revs.get(claimId) ?? 0
    const n = (stamps += 1)
    const command: CommandInput = {
      type: 'claim.edit',
      claimId,
      rev,
      statement: `${stampOf(n)} SoftBank sold all it held.`,
    }
    return { command, sent: (at: number) => onStamp(n, at), done: () => revs.set(claimId, rev + 1) }
  }
  return {
    next(person) {
      const turn = turns.get(person) ?? 0
      turns.set(person, turn + 1)
      // Not everybody does the same at the same moment.
      const kind = (turn + person) % 5
      if (kind === 0) return reword(person)
      if (kind === 2) {
        const status = turn % 2 === 0 ? 'in_progress' : 'ready_for_review'
        return { command: { type: 'claim.setStatus', claimId: claimAt(person + 20), status } }
      }
      const claimId = claimAt(person * 7 + turn)
      return { command: { type: 'comment.add', commentId: uuidv7(), claimId, body: `${WORDS} (${turn})` } }
    },
  }
}
