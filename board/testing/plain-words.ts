import type { ReportWords } from '../report/words.ts'

/** Words for tests: each sentence is its key and its values, so that a test sees what was said. */
export const plainWords: ReportWords = {
  language: 'en',
  say: (key, values = {}) => [key, ...Object.entries(values).map(([name, value]) => `${name}=${value}`)].join(' '),
  label: (_kind, code) => code,
  moment: (at) => new Date(at).toISOString(),
  date: (partial) => partial,
}
