import type { Verdict } from '#board/verdict/verdict.ts'

/** How often each rating was given, the most frequent first; among equals the one that came first. */
export function tally(verdicts: readonly Verdict[]): { rating: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { rating } of verdicts) counts.set(rating, (counts.get(rating) ?? 0) + 1)
  return [...counts].map(([rating, count]) => ({ rating, count })).sort((a, b) => b.count - a.count)
}
