'use client'

import { useTranslations } from 'use-intl'
import { useLabels } from '../../list/use-labels.ts'
import { useWording } from './edit/use-wording.ts'

export type AboutProps = {
  claimId: string
  /** Only who makes the claim, where that is not the article itself. */ short?: boolean
}

/** Of what kind the claim is, who makes it, and why it has its priority. */
export function About({ claimId, short = false }: AboutProps) {
  const t = useTranslations('claim')
  const room = useTranslations('room')
  const label = useLabels()
  const { claimType, checkability, claimant, priority, priorityReason } = useWording(claimId)
  if (short) return claimant && <p className="truncate text-sm text-ink-quiet">{t('saidBy', { claimant })}</p>
  return (
    <div className="text-sm text-pretty text-ink-quiet">
      <p>
        {label.claimType(claimType)} · {label.checkability(checkability)} ·{' '}
        {t('saidBy', { claimant: claimant || t('claimantNone') })}
      </p>
      {priorityReason && (
        <p>
          {room('priorityIs', { priority: label.priority(priority) })} – {priorityReason}
        </p>
      )}
    </div>
  )
}
