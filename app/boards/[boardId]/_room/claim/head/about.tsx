'use client'

import { useTranslations } from 'use-intl'
import { useLabels } from '../../list/use-labels.ts'
import { useWording } from './edit/use-wording.ts'

/** Of what kind the claim is, who makes it, and why it has its priority. */
export function About({ claimId }: { claimId: string }) {
  const t = useTranslations('claim')
  const room = useTranslations('room')
  const label = useLabels()
  const { claimType, checkability, claimant, priority, priorityReason } = useWording(claimId)
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
