import { door } from '../../door.ts'
import { readClaim } from '#server/http/api/me.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = door(readClaim)
