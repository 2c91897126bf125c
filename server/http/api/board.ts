import { z } from 'zod'
import { accepted } from '#board/answers/accepted.ts'
import { isRefused, REFUSAL_CODES, refuse } from '#board/kernel/refusal.ts'
import { id } from '#board/kernel/shape.ts'
import { toActor } from '../../auth/viewer.ts'
import { execute } from '../../commands/execute.ts'
import { logOf, logRange } from '../../queries/log.ts'
import { roomOf } from '../../queries/room.ts'
import { endpoint } from '../endpoint.ts'
import { streamJson } from '../json-stream.ts'
import { board, boardParams, directory, event } from './shapes.ts'

/** The board as it stands. */
export const readBoard = endpoint({
  method: 'GET',
  path: '/api/v1/boards/{boardId}',
  id: 'readBoard',
  params: boardParams,
  answer: z.object({ seq: z.int(), epoch: z.string(), board, people: directory }),
  refuses: ['NOT_FOUND'],
  run: async ({ viewer, params }) => {
    const room = await roomOf(viewer, params.boardId)
    return room ? { response: streamJson({ seq: room.board.seq, ...room }) } : refuse('NOT_FOUND')
  },
})

const sent = z.strictObject({
  id: id.check(
    z.meta({ description: 'Made by you (UUIDv7). The same id again is the same command and gets the same answer.' }),
  ),
  command: z.unknown(),
})

const OF_THE_TRANSPORT = ['SIGNED_OUT', 'SECOND_FACTOR_NEEDED', 'BAD_ORIGIN', 'UPGRADE_REQUIRED']

/** Carries out a command. */
export const sendCommand = endpoint({
  method: 'POST',
  path: '/api/v1/boards/{boardId}/commands',
  id: 'sendCommand',
  params: boardParams,
  body: sent,
  example: {
    id: '01943c5e-7b00-7000-8000-000000000003',
    command: {
      type: 'comment.add',
      commentId: '01943c5e-7b00-7000-8000-000000000004',
      claimId: '01943c5e-7b00-7000-8000-000000000002',
      body: 'The annual report says otherwise.',
    },
  },
  answer: accepted,
  refuses: REFUSAL_CODES.filter((code) => !OF_THE_TRANSPORT.includes(code)),
  run: async ({ viewer, params, body }) => {
    const { id, command } = body
    const answer = await execute({ id, boardId: params.boardId, command }, toActor(viewer))
    return isRefused(answer) ? answer : { json: answer }
  },
})

/** A piece of the log. */
export const readEvents = endpoint({
  method: 'GET',
  path: '/api/v1/boards/{boardId}/events',
  id: 'readEvents',
  params: boardParams,
  query: logRange,
  answer: z.object({
    events: z.array(event),
    seq: z.int().meta({ description: 'The head of the log' }),
    more: z
      .boolean()
      .meta({ description: 'Go on after the last of these: the limit, or their size, has left some out' }),
  }),
  refuses: ['INVALID', 'NOT_FOUND'],
  run: async ({ viewer, params, query }) => {
    const page = await logOf(viewer, params.boardId, query)
    return page ? { json: page } : refuse('NOT_FOUND')
  },
})
