import { door } from '../door.ts'
import { bringSampleBack } from '#server/http/api/sample.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = door(bringSampleBack)
