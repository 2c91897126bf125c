'use client'

import { useTranslations } from 'use-intl'
import { useSend } from '../../live/hooks.ts'
import { claimName } from '../../parts/claim-no.tsx'
import { ReasonConfirm } from '../panel/form/reason-confirm.tsx'
import { useClaim } from '../panel/use-claim.ts'

/** Asks why a claim is to be dropped, and drops it. */
export function DropDialog(props: { claimId: string; open: boolean; onOpenChange: (open: boolean) => void }) {
  const { claimId, open, onOpenChange } = props
  const t = useTranslations('claim.drop')
  const send = useSend()
  const no = useClaim(claimId, (claim) => claim.no)
  return (
    <ReasonConfirm
      draftKey={`drop:${claimId}`}
      open={open}
      onOpenChange={onOpenChange}
      title={t('title', { no: claimName(no) })}
      body={t('body')}
      reasonLabel={t('reason')}
      missing={t('reasonMissing')}
      confirmLabel={t('confirm')}
      danger
      onConfirm={(reason) => void send({ type: 'claim.drop', claimId, reason })}
    />
  )
}
