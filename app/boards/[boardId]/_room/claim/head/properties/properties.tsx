'use client'

import { useTranslations } from 'use-intl'
import { Select } from '#app/_ui/fields/select.tsx'
import { PRIORITIES, STATUSES, type Status } from '#board/claim/claim.ts'
import { useLabels } from '../../../list/use-labels.ts'
import { useCan, useSend } from '../../../live/hooks.ts'
import { PriorityMark } from '../../../parts/marks.tsx'
import { STATUS_SIGNS, STATUS_TONES, StatusChip } from '../../../parts/status-chip.tsx'
import { useClaim } from '../../panel/use-claim.ts'
import { Duty } from './duty.tsx'
import { useChangeWording } from '../edit/use-wording.ts'
import { Property } from './property.tsx'

/** Status, priority and who works on the claim: changed in place, words alone for those who may not. */
export function Properties({ claimId }: { claimId: string }) {
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-2.5">
      <StatusProperty claimId={claimId} />
      <PriorityProperty claimId={claimId} />
      <Duty claimId={claimId} duty="assigneeId" />
      <Duty claimId={claimId} duty="reviewerId" />
    </div>
  )
}

const OPEN_STATUSES = STATUSES.filter((status) => status !== 'dropped')

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
        <StatusChip status={status} />
      ) : (
        <Select
          size="sm"
          label={t('status')}
          value={status}
          options={OPEN_STATUSES.map(option)}
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
  return (
    <Property label={t('priority')}>
      {refusal ? (
        <PriorityMark priority={priority} />
      ) : (
        <Select
          size="sm"
          label={t('priority')}
          value={priority}
          options={PRIORITIES.map((one) => ({ value: one, label: label.priority(one) }))}
          onChange={(next) => void change({ priority: next })}
        />
      )}
    </Property>
  )
}
