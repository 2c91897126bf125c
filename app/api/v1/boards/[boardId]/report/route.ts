import { readReport } from '#server/http/api/report.ts'
import { door } from '../../../door.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = door(readReport)
