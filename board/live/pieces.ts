/**
 * A board as a row of texts, none of which is long. A large board as one JSON text would hold up everybody while it is
 * written or read, and may be longer than a string can be; so it is written, compressed, sent and read piece by piece,
 * one line each:
 *
 *     { …board, "claims": {} }                                       first the board without its claims
 *     { "claims": [claim 1, claim 2, …], "comments": [] }            then claims in their order, some at a time
 *     { "claims": [claim 3 without comments], "comments": [] }       one with very many comments comes without them,
 *     { "claims": [], "comments": [["claim id", 0, comment], …] }    and these follow, with their thread's place
 *
 * `boardReader` takes the pieces in this order and gives the board.
 */

import type { Board } from '../board.ts'
import type { Claim } from '../claim/claim.ts'
import type { Comment } from '../comment/comment.ts'

/** A piece is about so long, so that none of them holds anybody up, and all together may be longer than a string can be. */
const MOST_LETTERS = 250_000

/** Some claims, and some comments of threads that came before: a claim of many words comes without them first. */
type Piece = {
  readonly claims: readonly Claim[]
  readonly comments: readonly (readonly [claimId: string, thread: number, ...comments: Comment[]])[]
}

/** A board as pieces of JSON: first the board without claims, then its claims in their order. `boardReader` puts them together. */
export function* piecesOf(board: Board, most = MOST_LETTERS): Generator<string> {
  yield JSON.stringify({ ...board, claims: {} })
  let claims: string[] = []
  let letters = 0
  for (const claim of Object.values(board.claims)) {
    const isLong = lettersIn(claim) > most
    const written = JSON.stringify(isLong ? { ...claim, threads: claim.threads.map(withoutComments) } : claim)
    claims.push(written)
    letters += written.length
    if (letters <= most && !isLong) continue
    yield `{"claims":[${claims.join(',')}],"comments":[]}`
    claims = []
    letters = 0
    if (isLong) yield* commentsOf(claim, most)
  }
  if (claims.length > 0) yield `{"claims":[${claims.join(',')}],"comments":[]}`
}

const withoutComments = <T>(thread: T) => ({ ...thread, comments: [] })

// Only what may grow without end is counted.
function lettersIn({ threads }: Claim): number {
  let sum = 0
  for (const { comments } of threads) for (const { body } of comments) sum += body.length + 300
  return sum
}

function* commentsOf({ id, threads }: Claim, most: number): Generator<string> {
  let groups: string[] = []
  let letters = 0
  for (const [place, { comments }] of threads.entries())
    for (const comment of comments) {
      const written = `["${id}",${place},${JSON.stringify(comment)}]`
      groups.push(written)
      letters += written.length
      if (letters <= most) continue
      yield `{"claims":[],"comments":[${groups.join(',')}]}`
      groups = []
      letters = 0
    }
  if (groups.length > 0) yield `{"claims":[],"comments":[${groups.join(',')}]}`
}

/** Puts a board together from its pieces, taken in their order; the text is our own server's and is not judged. */
export function boardReader(): { readonly take: (piece: string) => void; readonly board: () => Board } {
  let head: Board | undefined
  const claims: Record<string, Claim> = {}
  // Comments by thread, which nobody sees before the board is whole.
  const discussions = new Map<string, Comment[]>()

  function open(claim: Claim): Claim {
    const threads = claim.threads.map((thread, place) => {
      const comments = [...thread.comments]
      discussions.set(`${claim.id} ${place}`, comments)
      return { ...thread, comments }
    })
    return { ...claim, threads }
  }

  return {
    take(text) {
      if (head === undefined) {
        head = JSON.parse(text)
        return
      }
      const piece: Piece = JSON.parse(text)
      for (const claim of piece.claims) claims[claim.id] = open(claim)
      for (const [claimId, place, ...comments] of piece.comments)
        for (const comment of comments) discussions.get(`${claimId} ${place}`)?.push(comment)
    },
    board() {
      if (head === undefined) throw new Error('a board without a beginning')
      return { ...head, claims }
    },
  }
}

/** The board that these lines hold, whole. For small ones: a page reads them as they come. */
export function boardInLines(text: string): Board {
  const reader = boardReader()
  for (const line of text.split('\n')) if (line !== '') reader.take(line)
  return reader.board()
}
