import type { CommandInput, Command } from '#board/law/command.ts'
import { isRefused } from '#board/law/refusal.ts'
import type { Answer } from '#board/live/protocol.ts'
import { db } from '../house.ts'
import { aSubject, everyCommand } from './every-command.ts'
import { aBoard, aDesk, aPerson, type Someone } from './world.ts'

type Seat = 'viewer' | 'checker' | 'editor' | 'owner'
const SEATS: readonly Seat[] = ['viewer', 'checker', 'editor', 'owner']
const EDITORS: readonly Seat[] = ['editor', 'owner']
const WRITERS: readonly Seat[] = ['checker', ...EDITORS]
const OWNERS: readonly Seat[] = ['owner']
// Whose record it is, since every record of the subject is the editor's.
const AUTHOR: readonly Seat[] = ['editor']

/** Who may give which command on records that are the editor's; written out by hand, so that it can disagree with the law. */
export const MAY: { readonly [Type in Command['type']]: readonly Seat[] } = {
  'board.rename': EDITORS,
  'board.archive': EDITORS,
  'board.reopen': EDITORS,
  'board.remove': OWNERS,
  'member.add': OWNERS,
  'member.setRole': OWNERS,
  'member.remove': OWNERS,
  'claim.add': WRITERS,
  'claim.edit': WRITERS,
  'claim.drop': EDITORS,
  'claim.restore': WRITERS,
  'claim.assign': EDITORS,
  'claim.setStatus': WRITERS,
  'claim.addOccurrence': WRITERS,
  'claim.removeOccurrence': WRITERS,
  'evidence.attach': WRITERS,
  'evidence.edit': EDITORS,
  'evidence.check': WRITERS,
  'evidence.detach': EDITORS,
  'verdict.give': WRITERS,
  'verdict.withdraw': AUTHOR,
  'verdict.adjudicate': EDITORS,
  'comment.add': WRITERS,
  'comment.edit': AUTHOR,
  'comment.remove': EDITORS,
  'thread.resolve': WRITERS,
  'thread.reopen': WRITERS,
}

/** A way into the house: sockets, REST, or the one path itself. */
export type Door = (by: Someone, boardId: string, command: CommandInput) => Promise<Answer>

/** Gives every command as everybody through a door, and says where the answer, or what it wrote, is not what MAY says. */
export async function wrongRightsThrough(door: Door): Promise<string[]> {
  const wrong: string[] = []
  const desk = await aDesk()
  const boards = await Promise.all(Object.values(MAY).map(() => aBoard(desk.owner)))
  const outsider = await aPerson('owner', 'Outsider')
  for (const [index, boardId] of boards.entries()) {
    const command = Object.values(everyCommand(await aSubject(boardId, desk)))[index]
    if (command === undefined) throw new Error('MAY and everyCommand differ')
    const people = [['outsider', outsider], ...SEATS.map((seat) => [seat, desk[seat]] as const)] as const
    for (const [who, by] of people) {
      const before = await countEvents(boardId)
      const code = codeOf(await door(by, boardId, command))
      const expected = who === 'outsider' ? 'NOT_FOUND' : MAY[command.type].includes(who) ? null : 'FORBIDDEN'
      const isRight = expected === null ? code !== 'FORBIDDEN' && code !== 'NOT_FOUND' : code === expected
      if (!isRight) wrong.push(`${who} ${command.type}: ${code}`)
      // [X3] whatever the answer says, the log is what counts.
      if (expected !== null && (await countEvents(boardId)) !== before) wrong.push(`${who} ${command.type}: written`)
    }
  }
  return wrong
}

function codeOf(answer: Answer): string {
  if (!isRefused(answer)) return 'carried out'
  const { code, path } = answer.refused
  // A record that is not there any more is named; a board that is not there for somebody is not.
  return path === undefined ? code : `${code} at ${path}`
}
const countEvents = (boardId: string) => db().boardEvent.count({ where: { boardId } })
