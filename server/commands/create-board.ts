import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import type { articleInput } from '#board/article/article.ts'
import type { Actor } from '#board/board.ts'
import { createCommand } from '#board/law/command.ts'
import { isRefused, refuse, type Refusal } from '#board/kernel/refusal.ts'
import type { Member } from '#board/member/member.ts'
import { ROLES } from '#board/kernel/role.ts'
import { STANDARD_SCALE } from '#board/scale-presets.ts'
import { id } from '#board/kernel/shape.ts'
import { commandDb } from '../house.ts'
import { log } from '../log.ts'
import { currentRequestId } from '../request-id.ts'
import { digestOf } from './path/digest.ts'
import { lanes } from './path/lanes.ts'
import { measured } from './path/measured.ts'
import { flawOf } from './path/parse.ts'
import { throttle } from './path/throttle.ts'
import { followDesk } from './seats.ts'

/** A board as somebody asks for it. Given ids make asking twice harmless; absent ones are made here. */
export type NewBoard = {
  readonly commandId?: string
  readonly boardId?: string
  readonly title: string
  readonly language: string
  readonly article: z.input<typeof articleInput>
  readonly isSample?: boolean
}

/** Where the new board is, or why there is none. */
export type Created = { readonly boardId: string; readonly seq: number } | { readonly refused: Refusal }

/** Opens a board on the one path, with everybody of the desk seated by their desk role. */
export async function createBoard(input: NewBoard, actor: Actor): Promise<Created> {
  return measured('board.create', () => open(input, actor))
}

async function open(input: NewBoard, actor: Actor): Promise<Created> {
  const tooMany = await throttle().take(actor)
  if (tooMany) return { refused: tooMany }
  const { commandId = uuidv7(), boardId = input.commandId ?? uuidv7(), isSample = false, ...given } = input
  if (!id.safeParse(commandId).success) return refuse('INVALID', { path: 'commandId', problem: 'not a UUID' })
  try {
    const people = await deskPeople(isSample)
    const desk = people.get(actor.userId)
    if (actor.kind === 'person' && (desk === undefined || desk.role === 'viewer')) return refuse('FORBIDDEN')
    const wanted = { ...given, boardId, revisionId: uuidv7(), scale: STANDARD_SCALE, isSample }
    const members = seatedWith(people, actor)
    const command = createCommand.safeParse({ type: 'board.create', ...wanted, members })
    if (!command.success) return flawOf(command.error)
    const answer = await lanes().join(boardId, {
      id: commandId,
      actor,
      command: command.data,
      // Seats and the revision's id are made anew at each try.
      digest: digestOf({ ...given, boardId, isSample }, { ...command.data, members: [], revisionId: '' }),
      objection: null,
      requestId: currentRequestId(),
    })
    if (isRefused(answer)) return answer
    await followDesk(boardId, people, await deskPeople(isSample))
    return { boardId, seq: answer.seq }
  } catch (error) {
    log().warn({ err: error }, 'a board could not be created')
    return refuse('NOT_SAVED', { retryAfterMs: 500 })
  }
}

/** The active people of the desk by id; on a sample its labelled demo reviewers too. */
async function deskPeople(isSample: boolean): Promise<Map<string, Member>> {
  const kinds = isSample ? ['person', 'demo'] : ['person']
  const users = await commandDb().user.findMany({
    where: { deactivatedAt: null, kind: { in: kinds } },
    select: { id: true, role: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return new Map(
    users.map(({ id: userId, role }) => [userId, { userId, role: ROLES.find((one) => one === role) ?? 'viewer' }]),
  )
}

// A board without an owner could never be archived or given to somebody: whoever opens it then takes that seat.
function seatedWith(people: ReadonlyMap<string, Member>, actor: Actor): Member[] {
  const members = [...people.values()]
  if (actor.kind === 'system' || members.some((one) => one.role === 'owner')) return members
  return [...members.filter((one) => one.userId !== actor.userId), { userId: actor.userId, role: 'owner' }]
}
