'use client'

import type { Verdict } from '#board/verdict/verdict.ts'
import { useMe } from '../../live/hooks.ts'
import { isSameList } from '#board/kernel/same.ts'
import { useClaim } from '../panel/use-claim.ts'

/** One verdict; renders again only when it changes. */
export function useVerdict(claimId: string, verdictId: string): Verdict {
  return useClaim(claimId, (claim) => {
    const found = claim.verdicts.find((one) => one.id === verdictId)
    if (!found) throw new Error(`no verdict ${verdictId} on claim ${claimId}`)
    return found
  })
}

/** Ids of each reviewer's current verdict in the order of giving, or of the earlier ones, the latest first. */
export function useVerdictIds(claimId: string, which: 'current' | 'earlier'): readonly string[] {
  return useClaim(
    claimId,
    ({ verdicts }) => {
      const wanted = verdicts.filter((one) => (one.state === 'current') === (which === 'current'))
      return (which === 'current' ? wanted : wanted.toReversed()).map((one) => one.id)
    },
    isSameList,
  )
}

/** This person's own current verdict, or null. */
export function useOwnVerdict(claimId: string): Verdict | null {
  const { userId } = useMe()
  return useClaim(
    claimId,
    ({ verdicts }) => verdicts.find((one) => one.by === userId && one.state === 'current') ?? null,
  )
}
