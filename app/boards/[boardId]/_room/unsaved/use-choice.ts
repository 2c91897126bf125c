'use client'

import type { Command } from '#board/law/command.ts'
import { useLabels } from '../list/use-labels.ts'
import { useRatingLabel } from '../parts/use-standing-words.ts'

/** What was chosen in a command besides its words, in the reader's language; null where nothing was. */
export function useChoice(command: Command | null): string | null {
  const label = useLabels()
  const rating = useRatingLabel()
  switch (command?.type) {
    case 'claim.setStatus':
      return label.status(command.status)
    case 'verdict.give':
      return rating(command.rating)
    case 'evidence.attach':
    case 'evidence.edit':
      return command.stance ? label.stance(command.stance) : null
    case 'evidence.check':
      return label.ladder(command.ladder)
    case 'member.add':
    case 'member.setRole':
      return label.role(command.role)
    default:
      return null
  }
}
