'use client'

import { useTranslations } from 'use-intl'
import { Select } from '#app/_ui/fields/select.tsx'
import type { Priority, Status } from '#board/claim/claim.ts'
import { PRIORITIES, SETTABLE_STATUSES } from '#board/claim/kinds.ts'
import { useLabels } from '../../../list/use-labels.ts'
import { useCan, useSend } from '../../../live/hooks.ts'
import { PRIORITY_SIGNS, PRIORITY_TONES, PriorityMark } from '../../../parts/marks.tsx'
import { STATUS_SIGNS, STATUS_TONES, StatusChip } from '../../../parts/status-chip.tsx'
import { useClaim } from '../../panel/use-claim.ts'
import { Duty } from './duty.tsx'
import { useChangeWording } from '../edit/use-wording.ts'
import { Property } from './property.tsx'

/** Status, priority and who works on the claim: changed in place, words alone for those who may not. */
export function Properties({ claimId }: { claimId: string }) {
  return (
    <div className="-mx-1 flex flex-wrap items-center gap-x-0.5">
      <StatusProperty claimId={claimId} />
      <PriorityProperty claimId={claimId} />
      <Duty claimId={claimId} duty="assigneeId" />
      <Duty claimId={claimId} duty="reviewerId" />
    </div>
  )
}

function StatusProperty({ claimId }: { claimId: string }) {
  const t = useTranslations('claim')
  const label = useLabels()
  const send = useSend()
  const status = useClaim(claimId, (claim) => claim.status)
  const refusal = useCan({ type: 'claim.setStatus', claimId })
  const option = (one: Exclude<Status, 'dropped'>) => {
    const Sign = STATUS_SIGNS[one]
    return { value: one, label: label.status(one), icon: <Sign />, tone: STATUS_TONES[one] }
  }
  return (
    <Property label={t('status')}>
      {refusal || status === 'dropped' ? (
        <StatusChip status={status} className="px-1" />
      ) : (
        <Select
          size="sm"
          look="bare"
          label={t('status')}
          value={status}
          options={SETTABLE_STATUSES.map(option)}
          onChange={(next) => void send({ type: 'claim.setStatus', claimId, status: next })}
        />
      )}
    </Property>
  )
}

function PriorityProperty({ claimId }: { claimId: string }) {
  const t = useTranslations('claim')
  const label = useLabels()
  const change = useChangeWording(claimId)
  const priority = useClaim(claimId, (claim) => claim.priority)
  const refusal = useCan({ type: 'claim.edit', claimId })
  const option = (one: Priority) => {
    const Sign = PRIORITY_SIGNS[one]
    return { value: one, label: label.priority(one), icon: <Sign />, tone: PRIORITY_TONES[one] }
  }
  return (
    <Property label={t('priority')}>
      {refusal ? (
        <PriorityMark priority={priority} className="px-1" />
      ) : (
        <Select
          size="sm"
          look="bare"
          label={t('priority')}
          value={priority}
          options={PRIORITIES.map(option)}
          onChange={(next) => void change({ priority: next })}
        />
      )}
    </Property>
  )
}
