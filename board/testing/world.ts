import type { Actor, Board } from '../board.ts'
import { applyAll, stamp } from '../law/apply.ts'
import { createCommand, type Command, type CommandInput, type CreateCommand, command } from '../law/command.ts'
import { decide, decideCreation } from '../law/decide.ts'
import type { Event } from '../law/event.ts'
import { isRefused, type Refusal } from '../kernel/refusal.ts'
import type { Role } from '../kernel/role.ts'
import { STANDARD_SCALE } from '../scale-presets.ts'
import { quoteAt } from '../text/anchor.ts'

/** A short German article with every kind of letter that counts for more than one byte. */
export const TEXT = [
  'SoftBank verkauft alle NVIDIA-Aktien',
  'Der Konzern nahm rund 5,8 Milliarden US-Dollar ein. Danach fiel der Kurs um 3 Prozent – „ein genialer Zug“.',
  'Größere Überraschungen blieben aus 🙂. Ökonomen sprechen von einer Blase; 首席商业评论 auch.',
].join('\n\n')

/** Person n of a test world; 1 is the owner, 2 the editor, 3 and 4 are checkers, 5 the viewer, 9 an outsider. */
export const userId = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
export const person = (n: number): Actor => ({ userId: userId(n), kind: 'person' })

/** Id n of a kind of record, for worlds written by hand. */
export const recordId = (n: number) => `0a000000-0000-7000-8000-${String(n).padStart(12, '0')}`

const ROLES: readonly Role[] = ['owner', 'editor', 'checker', 'checker', 'viewer']

/** A log with its fold, grown by commands alone, so that no world is an impossible state. */
export class World {
  events: Event[] = []
  now = 1_760_000_000_000
  private commands = 0

  /** A world whose board is open and has five members, unless told otherwise. */
  static open(text = TEXT, more: Partial<CreateCommand> = {}): World {
    const world = new World()
    const opening = createCommand.parse({
      type: 'board.create',
      boardId: recordId(1),
      revisionId: recordId(2),
      title: 'SoftBank',
      language: 'de',
      article: { text },
      scale: STANDARD_SCALE,
      isSample: false,
      members: ROLES.map((role, index) => ({ userId: userId(index + 1), role })),
      ...more,
    })
    const outcome = decideCreation(opening)
    if (isRefused(outcome)) throw new Error(outcome.refused.code)
    world.events = stamp(null, outcome, { by: userId(1), commandId: recordId(3), now: world.now })
    world.folded = applyAll(null, world.events)
    return world
  }

  private folded: Board | null = null

  get board(): Board {
    if (!this.folded) throw new Error('the world is not open')
    return this.folded
  }

  /** Goes on from another state, for what commands alone would take too long to bring about; its log no longer fits it. */
  standIn(board: Board): void {
    this.folded = board
  }

  /** Gives a command; the refusal, or null when it was carried out. */
  give(by: number | Actor, input: CommandInput | Command): Refusal | null {
    const actor = typeof by === 'number' ? person(by) : by
    const parsed = command.parse(input)
    this.now += 1_000
    const outcome = decide(this.board, parsed, { actor, now: this.now })
    if (isRefused(outcome)) return outcome.refused
    const commandId = `0c000000-0000-7000-8000-${String(++this.commands).padStart(12, '0')}`
    const events = stamp(this.board, outcome, { by: actor.userId, commandId, now: this.now })
    this.events.push(...events)
    this.folded = applyAll(this.board, events)
    return null
  }

  /** Like `give`, and a refusal is an error of the test. */
  must(by: number | Actor, input: CommandInput): void {
    const refused = this.give(by, input)
    if (refused) throw new Error(`${input.type}: ${JSON.stringify(refused)}`)
  }

  /** Adds a claim on these words of the article and gives its id. */
  claim(n: number, words: string, by = 3): string {
    const start = this.board.article.text.indexOf(words)
    const occurrence = quoteAt(this.board.article.text, start, start + words.length)
    this.must(by, { type: 'claim.add', claimId: recordId(n), statement: words, occurrence })
    return recordId(n)
  }
}
