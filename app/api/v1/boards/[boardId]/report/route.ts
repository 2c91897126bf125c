import { reportWords } from '#app/_text/report-words.ts'
import { readReportIn } from '#server/http/api/report.ts'
import { door } from '../../../door.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = door(readReportIn(reportWords))
