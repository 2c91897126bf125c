import type { Board } from '#board/board.ts'
import type { Command } from '#board/law/command.ts'
import { shapeNow } from '../live/command-shape.ts'
import type { Unsaved } from '../live/keep/kept.ts'
import { wordingFields } from '#board/claim/fields.ts'
import { findingFields, sourceFields } from '#board/evidence/fields.ts'
import { pick } from '#board/kernel/fields.ts'
import { wordsIn, type Words } from '../live/keep/words-in.ts'

/** A refused command as today's law reads it; null for an older one, and for a draft that was never sent. */
export function commandIn({ command }: Unsaved): Command | null {
  const parsed = command === null ? null : shapeNow()?.safeParse(command)
  return parsed?.success ? parsed.data : null
}

/** What was typed: in the command, or in the draft that never became one. */
export function typedIn({ command, home }: Unsaved): readonly Words[] {
  return wordsIn(command ?? home?.value)
}

/** The claim that it is about, if the board still has it. */
export function claimOf(board: Board, { command, home }: Unsaved): { id: string; no: number } | null {
  const named = typeof command === 'object' && command !== null && 'claimId' in command ? [command.claimId] : []
  const ids = [...named, ...(home?.key.split(':') ?? [])]
  const claim = ids.map((id) => (typeof id === 'string' ? board.claims[id] : undefined)).find((one) => one)
  return claim ? { id: claim.id, no: claim.no } : null
}

/** The words that stand where an edit wanted to put its own; empty for anything but an edit. */
export function theirsOf(board: Board, command: Command | null): readonly Words[] {
  if (!command || !('claimId' in command)) return []
  const claim = board.claims[command.claimId]
  if (!claim) return []
  switch (command.type) {
    case 'claim.edit':
      return wordsIn(pick(wordingFields, claim))
    case 'evidence.edit': {
      const now = claim.evidence.find((one) => one.id === command.evidenceId)
      return now ? wordsIn({ ...pick(findingFields, now), source: pick(sourceFields, now.source) }) : []
    }
    case 'comment.edit': {
      const all = claim.threads.flatMap((thread) => thread.comments)
      return wordsIn({ body: all.find((one) => one.id === command.commentId)?.body })
    }
    default:
      return []
  }
}
