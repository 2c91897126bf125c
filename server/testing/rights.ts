import { v7 as uuidv7 } from 'uuid'
import type { CommandInput } from '#board/law/command.ts'
import { isRefused } from '#board/kernel/refusal.ts'
import type { Answer } from '#board/live/protocol.ts'
import { WHO_MAY, type RightsCase, type Seated } from '#board/testing/who-may.ts'
import { now } from '../clock.ts'
import { db } from '../house.ts'
import { aSubject, everyCommand, type Subject } from './every-command.ts'
import { aBoard, aDesk, aPerson, must, type Desk, type Someone } from './world.ts'

/** People with an account who have no seat on any of the boards, though each is an owner of the desk. */
export const UNSEATED = ['outsider', 'removed member'] as const
/** People who are nobody (any more), though each has an owner's seat on every board or had one. */
export const UNKNOWN = ['deactivated', 'token revoked', 'session ended', 'signed out'] as const
export type Standing = Seated | (typeof UNSEATED)[number] | (typeof UNKNOWN)[number]

/** In which state a board is when it is asked; of the absent one there is only a well-formed id. */
export const STAGES = ['open', 'archived', 'removed', 'absent'] as const
export type Stage = (typeof STAGES)[number]

/** A way into the house: sockets, or REST. */
export type Door = (by: Standing, boardId: string, command: unknown) => Promise<Answer>

/** A desk with everybody on it who could want something, and a board in every state with the author's records on it. */
export type RightsWorld = {
  readonly people: { readonly [Name in Standing]: Someone }
  readonly boards: { readonly [Name in Stage]: Place }
  /** Other records of the author's on the open board. */
  readonly second: Subject
  /** Another board on which everybody sits as on the open one. */
  readonly elsewhere: Place
  /** Boards that nothing has happened to yet: one for each command that is expected to change something. */
  readonly fresh: () => Promise<Place>
}

/** A board and the records on it. */
export type Place = { readonly boardId: string; readonly on: Subject }

const MOST_FRESH = 160
const AT_ONCE = 4

/** Makes that world. Everybody gets their credentials only afterwards, from `credentials`. */
export async function aWorldOfRights(): Promise<RightsWorld> {
  const desk = await aDesk()
  const gone = {
    'removed member': await aPerson('owner', 'Rita Removed'),
    deactivated: await aPerson('owner', 'Dora Deactivated'),
    'token revoked': await aPerson('owner', 'Tom Token'),
    'session ended': await aPerson('owner', 'Sven Session'),
    'signed out': await aPerson('owner', 'Nora Nobody'),
  }
  const ids = await manyBoards(desk.owner, MOST_FRESH + 4)
  // Made after all boards, so that they sit on none.
  const outsider = await aPerson('owner', 'Otto Outsider')
  const strangerId = (await aPerson('viewer', 'A stranger')).userId
  const settle = (boardId = ids.pop()) => place(boardId, desk, strangerId)
  const [open, archived, removed, elsewhere] = [await settle(), await settle(), await settle(), await settle()]
  const userId = gone['removed member'].userId
  for (const { boardId } of [open, archived, removed, elsewhere])
    await must(boardId, desk.owner, { type: 'member.remove', userId })
  for (const { boardId } of [archived, removed]) await must(boardId, desk.owner, { type: 'board.archive' })
  await must(removed.boardId, desk.owner, { type: 'board.remove' })
  await db().user.update({ where: { id: gone.deactivated.userId }, data: { deactivatedAt: now() } })
  return {
    people: { ...desk, author: desk.checker, checker: desk.other, outsider, ...gone },
    boards: { open, archived, removed, absent: { ...open, boardId: uuidv7() } },
    second: await aSubject(open.boardId, desk, { author: desk.checker, strangerId }),
    elsewhere,
    fresh: settle,
  }
}

// A few at a time: connections to the database are few, and others wait for them too.
async function manyBoards(by: Someone, count: number): Promise<string[]> {
  const ids: string[] = []
  while (ids.length < count) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - ids.length) }, () => aBoard(by))
    ids.push(...(await Promise.all(some)))
  }
  return ids
}

async function place(boardId: string | undefined, desk: Desk, strangerId: string): Promise<Place> {
  if (boardId === undefined) throw new Error('there are too few boards')
  const cast = { author: desk.checker, strangerId }
  return { boardId, on: await aSubject(boardId, desk, cast) }
}

/** The command of a case, as this person would give it on these records. */
export function commandOf(name: RightsCase, on: Subject, by: Someone): CommandInput | { type: 'board.create' } {
  switch (name) {
    case 'board.create':
      return { type: 'board.create' }
    case 'member.add':
      return { type: 'member.add', userId: on.strangerId, role: 'checker' }
    case 'member.add as editor':
      return { type: 'member.add', userId: on.strangerId, role: 'editor' }
    case 'member.add as owner':
      return { type: 'member.add', userId: on.strangerId, role: 'owner' }
    case 'claim.assign':
      return { type: 'claim.assign', claimId: on.claimId, assigneeId: by.userId }
    case 'claim.assign to another':
      return { type: 'claim.assign', claimId: on.claimId, assigneeId: on.holderId }
    case 'claim.assign out of another hand':
      return { type: 'claim.assign', claimId: on.assignedId, assigneeId: null }
    case 'claim.assign a reviewer':
      return { type: 'claim.assign', claimId: on.claimId, reviewerId: on.holderId }
    default:
      return everyCommand(on)[name]
  }
}

const CASES = Object.keys(WHO_MAY).filter((name): name is RightsCase => name in WHO_MAY)

/** How many cells that makes for so many standings: every way to give a command, on a board in every state. */
export const cellsFor = (standings: readonly Standing[]): number => CASES.length * STAGES.length * standings.length
const isOneOf = <T extends string>(names: readonly T[], name: string): name is T => names.some((one) => one === name)

// The desk's people and the end of a board are settled in the archive too.
const WHILE_ARCHIVED: readonly string[] = ['board.reopen', 'board.remove', 'member.setRole', 'member.remove']
const CARRIED_OUT = 'carried out'

/** What the answer has to be, by hand. */
function expectedOf(name: RightsCase, who: Standing, stage: Stage): string {
  if (isOneOf(UNKNOWN, who)) return 'SIGNED_OUT'
  if (isOneOf(UNSEATED, who) || stage === 'removed' || stage === 'absent') return 'NOT_FOUND'
  // No door opens a board by a command on another: members are told that there is no such command.
  if (name === 'board.create') return 'UNKNOWN_COMMAND at type'
  if (!isOneOf(WHO_MAY[name], who)) return 'FORBIDDEN'
  const isOfArchive = WHILE_ARCHIVED.includes(name) || name.startsWith('member.add')
  if (stage === 'archived') return isOfArchive ? CARRIED_OUT : 'BOARD_ARCHIVED'
  return name === 'board.remove' ? 'BOARD_NOT_ARCHIVED' : CARRIED_OUT
}

/** What was tried, and every answer that was not what it has to be. */
export type Findings = { cells: number; readonly wrong: string[] }

/** Every command of the law, by everybody, on a board in every state, through one door: the code, and that a refusal writes nothing [X3]. */
export async function tryEveryRight(door: Door, world: RightsWorld, standings: readonly Standing[]): Promise<Findings> {
  const found: Findings = { cells: 0, wrong: [] }
  for (const stage of STAGES)
    for (const name of CASES) {
      const give = async (who: Standing): Promise<Cell> => {
        const expected = expectedOf(name, who, stage)
        const place = expected === CARRIED_OUT ? await freshPlace(world, stage) : world.boards[stage]
        const command = commandOf(name, place.on, world.people[who])
        return { who, boardId: place.boardId, command, expected, title: `${name}, ${stage} board` }
      }
      await tryCells(found, door, await Promise.all(standings.map(give)))
    }
  return found
}

async function freshPlace(world: RightsWorld, stage: Stage): Promise<Place> {
  const place = await world.fresh()
  if (stage === 'archived') await must(place.boardId, world.people.owner, { type: 'board.archive' })
  return place
}

type Cell = {
  readonly who: Standing
  readonly boardId: string
  readonly command: unknown
  readonly expected: string
  readonly title: string
}

/** Tries cells at once and writes down what is not as it has to be. What is refused must write nothing, here or on `other`. */
export async function tryCells(found: Findings, door: Door, cells: readonly Cell[], other?: string): Promise<void> {
  const watched = [...new Set(cells.map((one) => one.boardId)), ...(other === undefined ? [] : [other])]
  const before = await countEvents(watched)
  const codes = await Promise.all(cells.map(async (one) => codeOf(await door(one.who, one.boardId, one.command))))
  const after = await countEvents(watched)
  cells.forEach(({ who, title, expected }, place) => {
    if (codes[place] !== expected) found.wrong.push(`${who}: ${title}: ${codes[place]} instead of ${expected}`)
  })
  // [X3] whatever the answers say, the log is what counts. What opens an open board has nothing to do.
  const changed = cells.filter((one) => one.expected === CARRIED_OUT && one.title !== 'board.reopen, open board')
  for (const boardId of watched) {
    const isExpected = changed.some((one) => one.boardId === boardId)
    const isWritten = before.get(boardId) !== after.get(boardId)
    if (isWritten !== isExpected)
      found.wrong.push(`${cells[0]?.title}: ${isWritten ? 'something' : 'nothing'} was written`)
  }
  found.cells += cells.length
}

// A record that is not there is named; a board that is not there for somebody is not.
function codeOf(answer: Answer): string {
  if (!isRefused(answer)) return CARRIED_OUT
  const { code, path } = answer.refused
  return path === undefined ? code : `${code} at ${path}`
}

async function countEvents(boardIds: readonly string[]): Promise<Map<string, number>> {
  const counts = await db().boardEvent.groupBy({
    by: ['boardId'],
    where: { boardId: { in: [...boardIds] } },
    _count: true,
  })
  return new Map(counts.map(({ boardId, _count }) => [boardId, _count]))
}
