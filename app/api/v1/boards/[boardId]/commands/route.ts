import { door } from '../../../door.ts'
import { sendCommand } from '#server/http/api/board.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = door(sendCommand)
