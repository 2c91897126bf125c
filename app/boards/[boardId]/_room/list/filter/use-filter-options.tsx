'use client'

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useReaderLanguage } from '#app/_text/use-reader-language.ts'
import { CLAIM_TYPES, PRIORITIES, STATUSES } from '#board/claim/kinds.ts'
import { NOBODY } from '#board/select/filter-claims.ts'
import type { Option } from '#app/_ui/fields/option.ts'
import { useBoard, useMe, useNameOf } from '../../live/hooks.ts'
import { STATUS_SIGNS, STATUS_TONES } from '../../parts/status-chip.tsx'
import { ToneSign } from '../../parts/tone-sign.tsx'
import { useLabels } from '../use-labels.ts'

/** What each filter offers, in the reader's language. */
export function useFilterOptions() {
  const labels = useLabels()
  return {
    standings: useStandingOptions(),
    assignees: useAssigneeOptions(),
    statuses: STATUSES.map((value) => ({ value, label: labels.status(value), ...signOf(value) })),
    claimTypes: CLAIM_TYPES.map((value) => ({ value, label: labels.claimType(value) })),
    priorities: PRIORITIES.map((value) => ({ value, label: labels.priority(value) })),
  }
}

function signOf(status: (typeof STATUSES)[number]) {
  const Sign = STATUS_SIGNS[status]
  return { icon: <Sign />, tone: STATUS_TONES[status] }
}

function useStandingOptions(): Option[] {
  const t = useTranslations('labels.standing')
  const language = useReaderLanguage()
  const scale = useBoard((board) => board.scale)
  return useMemo(
    () => [
      ...scale.ratings.map(({ code, label, tone }) => ({
        value: code,
        label: label[language],
        tone: tone,
        icon: <ToneSign tone={tone} />,
      })),
      ...(['disputed', 'none'] as const).map((value) => ({
        value,
        label: t(value),
        tone: value,
        icon: <ToneSign tone={value} />,
      })),
    ],
    [scale, language, t],
  )
}

function useAssigneeOptions(): Option[] {
  const t = useTranslations('views.filter')
  const me = useMe()
  const nameOf = useNameOf()
  const members = useBoard((board) => board.members)
  const claims = useBoard((board) => board.claims)
  return useMemo(() => {
    // Somebody who has left the board may still be named on a claim.
    const named = Object.values(claims).flatMap((claim) => (claim.assigneeId ? [claim.assigneeId] : []))
    const ids = [...new Set([...Object.keys(members), ...named])].filter((userId) => userId !== me.userId)
    const others = ids.map((value) => ({ value, label: nameOf(value) })).sort((a, b) => a.label.localeCompare(b.label))
    const self = { value: me.userId, label: t('me', { name: me.name }) }
    return [self, { value: NOBODY, label: t('nobody') }, ...others]
  }, [members, claims, me, nameOf, t])
}
