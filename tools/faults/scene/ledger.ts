import type { CommandInput } from '#board/law/command.ts'
import { RETRYABLE, type Refusal } from '#board/kernel/refusal.ts'
import type { Answer } from '#board/live/protocol.ts'

/** A command that somebody gave, and everything that was said to it. */
export type Given = {
  readonly id: string
  readonly by: string
  readonly command: CommandInput
  /** Everything that came back over any wire, the end of all waiting included. */
  readonly answers: Answer[]
  /** Given on a page, which keeps what is refused; not by a program. */
  readonly isOfPage: boolean
  /** Given so shortly before its page was killed that the device may not have it yet. */
  isLate: boolean
}

/** Everything that was given on a board in a round, and what the clients were told of it. */
export class Ledger {
  readonly #given = new Map<string, Given>()

  give(id: string, by: string, command: CommandInput, isOfPage = false): Given {
    const given: Given = { id, by, command, answers: [], isOfPage, isLate: false }
    this.#given.set(id, given)
    return given
  }

  answered(id: string, answer: Answer): void {
    this.#given.get(id)?.answers.push(answer)
  }

  /** Takes a command out of the account; true when a client had been told that it is saved. */
  forget(given: Given): boolean {
    this.#given.delete(given.id)
    return acksOf(given).length > 0
  }

  all(): Given[] {
    return [...this.#given.values()]
  }
}

/** The seqs at which a client was told that the command is saved; more than one different would be a lie. */
export function acksOf({ answers }: Given): number[] {
  return [...new Set(answers.flatMap((answer) => ('seq' in answer ? [answer.seq] : [])))]
}

/** The refusal that ended the command, if one did. */
export function refusalOf({ answers }: Given): Refusal | undefined {
  return answers.flatMap((answer) => ('refused' in answer && !isPassing(answer.refused) ? [answer.refused] : []))[0]
}

const isPassing = ({ code }: Refusal) => RETRYABLE.has(code) || code === 'UPGRADE_REQUIRED' || code === 'SIGNED_OUT'
