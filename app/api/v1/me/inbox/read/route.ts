import { door } from '../../../door.ts'
import { readInboxLines } from '#server/http/api/me.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = door(readInboxLines)
