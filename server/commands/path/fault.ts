import { randomUUID } from 'node:crypto'
import { refuse } from '#board/kernel/refusal.ts'
import type { Answer } from '#board/live/protocol.ts'
import { log } from '../../log.ts'
import { isRefused } from '#board/kernel/refusal.ts'
import type { Entry } from './entry.ts'

/** Logs a bug under an id and gives the answer that names it. Only for commands of which surely nothing was saved. */
export function reportFault(error: unknown, entry: Entry): Answer {
  const fault = randomUUID()
  const type = isRefused(entry.command) ? 'unreadable' : entry.command.type
  log().error(
    { err: error, fault, requestId: entry.requestId, commandId: entry.id, type },
    'a command could not be carried out',
  )
  // Not one of the codes that are sent again: the same command would run into the same bug for ever.
  return refuse('FAULT', { problem: fault })
}
