import { door } from '../../door.ts'
import { readBoard } from '#server/http/api/board.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = door(readBoard)
