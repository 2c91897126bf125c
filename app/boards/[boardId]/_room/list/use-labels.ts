'use client'

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Checkability, ClaimType, Priority, Status } from '#board/claim/claim.ts'
import type { Ladder, SourceType, Stance, Visibility } from '#board/evidence/evidence.ts'
import type { Role } from '#board/role.ts'
import type { Confidence, ReasonCode } from '#board/verdict/verdict.ts'

/** Says values of the law in the reader's language. */
export type Labels = ReturnType<typeof useLabels>

/** One function for each kind of value. */
export function useLabels() {
  const t = useTranslations('labels')
  return useMemo(
    () => ({
      status: (value: Status) => t(`status.${value}`),
      claimType: (value: ClaimType) => t(`claimType.${value}`),
      checkability: (value: Checkability) => t(`checkability.${value}`),
      priority: (value: Priority) => t(`priority.${value}`),
      stance: (value: Stance) => t(`stance.${value}`),
      sourceType: (value: SourceType) => t(`sourceType.${value}`),
      ladder: (value: Ladder) => t(`ladder.${value}`),
      visibility: (value: Visibility) => t(`visibility.${value}`),
      confidence: (value: Confidence) => t(`confidence.${value}`),
      reasonCode: (value: ReasonCode) => t(`reasonCode.${value}`),
      role: (value: Role) => t(`role.${value}`),
    }),
    [t],
  )
}
