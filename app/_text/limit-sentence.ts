import type { Refusal } from '#board/kernel/refusal.ts'
import type { Messages } from './en/english.ts'

type LimitName = keyof Messages['limits']
type Values = { readonly holds: number; readonly most: number; readonly left: number }

const NAMES = {
  boardBytes: true,
  claimBytes: true,
  dayBytes: true,
  claims: true,
  members: true,
  occurrences: true,
  evidence: true,
  verdicts: true,
  comments: true,
} as const satisfies Record<LimitName, true>

const isLimitName = (name: string): name is LimitName => Object.hasOwn(NAMES, name)

const MB = 1_000_000
const KB = 1_000
const rounded = (count: number) => Math.round(count * 100) / 100

/** Which limit was reached and how much is left, in words; null where a refusal does not say so. */
export function limitSentence(
  { code, problem, holds, most }: Refusal,
  t: (key: `limits.${LimitName}`, values: Values) => string,
): string | null {
  if (code !== 'LIMIT' || problem === undefined || holds === undefined || most === undefined) return null
  if (!isLimitName(problem)) return null
  const unit = problem.endsWith('Bytes') ? MB : 1
  // Rounded, a board that has room for a word would look full.
  const left = Math.max(0, Math.floor((most - holds) / KB))
  return t(`limits.${problem}`, { holds: rounded(holds / unit), most: rounded(most / unit), left })
}
