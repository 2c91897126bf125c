'use client'

import type { Evidence } from '#board/evidence/evidence.ts'
import { isSameList } from '#board/kernel/same.ts'
import { useClaim } from '../panel/use-claim.ts'

/** A source by the number it is cited with. Numbers follow the order of attaching and never change, detached ones keep theirs. */
export type Numbered = { readonly id: string; readonly no: number }

/** One piece of evidence; renders again only when it changes. */
export function useEvidence(claimId: string, evidenceId: string): Evidence {
  return useClaim(claimId, (claim) => {
    const found = claim.evidence.find((one) => one.id === evidenceId)
    if (!found) throw new Error(`no evidence ${evidenceId} on claim ${claimId}`)
    return found
  })
}

/** Ids of the evidence that counts (or was detached), with numbers. */
export function useNumbered(claimId: string, which: 'attached' | 'detached'): readonly Numbered[] {
  const ids = useClaim(
    claimId,
    (claim) => claim.evidence.map((one) => ((one.detached === null) === (which === 'attached') ? one.id : null)),
    isSameList,
  )
  return ids.flatMap((id, at) => (id === null ? [] : [{ id, no: at + 1 }]))
}
