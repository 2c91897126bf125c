import { expect, test } from 'vitest'
import { fileNameIn, reportAddress } from './report-address.ts'

test('a report is asked for at a seq, in a language', () => {
  expect(reportAddress('b', 'claimreview', 412, 'de')).toBe(
    '/api/v1/boards/b/report?format=claimreview&at=412&language=de',
  )
})

test('the server names the file', () => {
  expect(fileNameIn(`attachment; filename="bericht.pdf"; filename*=UTF-8''%C3%9Cberpr%C3%BCfung.pdf`, 'pdf')).toBe(
    'Überprüfung.pdf',
  )
  expect(fileNameIn('attachment; filename="report.csv"', 'csv')).toBe('report.csv')
})

test('without a name, or with a broken one, the format gives it', () => {
  expect(fileNameIn(null, 'claimreview')).toBe('report.claimreview.json')
  expect(fileNameIn("attachment; filename*=UTF-8''%E0%A4%A", 'md')).toBe('report.md')
})
