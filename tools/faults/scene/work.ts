import { v7 as uuidv7 } from 'uuid'
import type { Board } from '#board/board.ts'
import type { CommandInput } from '#board/law/command.ts'
import type { Random } from '#board/testing/random.ts'

/** Something that a reviewer might do now on the board as they see it. Each makes exactly one event, or is refused. */
export function someWork(random: Random, view: Board): CommandInput {
  const claim = random.pick(Object.values(view.claims))
  const claimId = claim.id
  const kind = random.below(10)
  if (kind < 6) return { type: 'comment.add', commentId: uuidv7(), claimId, body: `Words ${random.below(1e9)} 🙂` }
  if (kind < 8) return { type: 'claim.edit', claimId, rev: claim.rev, statement: `Statement ${random.below(1e9)}` }
  if (kind < 9)
    return {
      type: 'evidence.attach',
      claimId,
      evidenceId: uuidv7(),
      source: { url: `https://example.org/${random.below(1e9)}` },
      stance: 'context',
    }
  return {
    type: 'verdict.give',
    claimId,
    verdictId: uuidv7(),
    rating: random.pick(view.scale.ratings).code,
    rationale: `Because ${random.below(1e9)}`,
  }
}
