import { door } from '../../door.ts'
import { readInbox } from '#server/http/api/me.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = door(readInbox)
