import { door } from '../../../door.ts'
import { readEvents } from '#server/http/api/board.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = door(readEvents)
