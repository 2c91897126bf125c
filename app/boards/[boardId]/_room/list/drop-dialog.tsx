'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Claim } from '#board/claim/claim.ts'
import { Field } from '#app/_ui/fields/field.tsx'
import { TextInput } from '#app/_ui/fields/text-input.tsx'
import { Confirm } from '#app/_ui/overlays/confirm.tsx'
import { claimName } from '../parts/claim-no.tsx'
import { useClaimActions } from './use-claim-actions.ts'

/** Asks for the reason before a claim is dropped; null claim keeps it closed. */
export function DropDialog({ claim, onClose }: { claim: Claim | null; onClose: () => void }) {
  const t = useTranslations('views.board.drop')
  const { drop } = useClaimActions()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)

  function close() {
    setReason('')
    setMissing(false)
    onClose()
  }

  function confirm() {
    if (!claim) return
    if (reason.trim() === '') return setMissing(true)
    drop(claim, reason)
    close()
  }

  return (
    <Confirm
      open={claim !== null}
      onOpenChange={(open) => !open && close()}
      title={t('title', { claim: claim ? claimName(claim.no) : '' })}
      body={t('body')}
      confirmLabel={t('confirm')}
      danger
      onConfirm={confirm}
    >
      <Field label={t('reason')} hint={t('reasonHint')} error={isMissing && t('reasonMissing')} required>
        <TextInput value={reason} onChange={setReason} onKeyDown={(event) => event.key === 'Enter' && confirm()} />
      </Field>
    </Confirm>
  )
}
