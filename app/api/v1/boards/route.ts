import { door } from '../door.ts'
import { listBoards, openBoard } from '#server/http/api/boards.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = door(listBoards, openBoard)
