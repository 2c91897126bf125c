import { z } from 'zod'
import { opened } from '#board/answers/accepted.ts'
import { boardList } from '#board/answers/board-card.ts'
import { articleInput } from '#board/article/article.ts'
import { createCommand } from '#board/law/command.ts'
import { isRefused } from '#board/kernel/refusal.ts'
import { id } from '#board/kernel/shape.ts'
import { toActor } from '../../auth/viewer.ts'
import { createBoard } from '../../commands/create-board.ts'
import { boardsOf } from '../../queries/boards.ts'
import { presentOn } from '../../queries/present.ts'
import { endpoint } from '../endpoint.ts'

/** The boards on which the viewer sits. */
export const listBoards = endpoint({
  method: 'GET',
  path: '/api/v1/boards',
  id: 'listBoards',
  answer: boardList,
  refuses: [],
  run: async ({ viewer }) => {
    const boards = await boardsOf(viewer)
    return { json: { boards: boards.map((board) => ({ ...board, present: presentOn(board.id) })) } }
  },
})

const { title, language } = createCommand.shape

/** A new board, as a client asks for it. */
export const newBoard = z.strictObject({
  boardId: z.optional(id).meta({ description: 'Made by you (UUIDv7), so that a repeated request makes one board' }),
  title,
  language,
  article: articleInput,
})

/** Opens a board on a text; the whole desk gets a seat. */
export const openBoard = endpoint({
  method: 'POST',
  path: '/api/v1/boards',
  id: 'openBoard',
  body: newBoard,
  example: { title: 'Column of 16 November', language: 'en', article: { text: 'The text to be checked.' } },
  status: 201,
  answer: opened,
  refuses: ['INVALID', 'FORBIDDEN', 'ID_IN_USE', 'COMMAND_ID_TAKEN', 'TOO_MANY', 'BUSY', 'NOT_SAVED'],
  run: async ({ viewer, body }) => {
    // The board's id is the command's too: the same request again is the same board and gets the same answer [X1].
    const created = await createBoard({ ...body, commandId: body.boardId }, toActor(viewer))
    return isRefused(created) ? created : { json: created }
  },
})
