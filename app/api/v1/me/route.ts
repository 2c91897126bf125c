import { door } from '../door.ts'
import { whoAmI } from '#server/http/api/me.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = door(whoAmI)
