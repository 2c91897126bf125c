'use client'

import { RotateCcw } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useRefusalSentence } from '#app/_text/refusal-sentence.ts'
import { Button } from '#app/_ui/actions/button.tsx'
import { Callout } from '#app/_ui/display/callout.tsx'
import { useCan, useSend } from '../../live/hooks.ts'
import { useClaim } from '../panel/use-claim.ts'
import { useIsDropped } from '../panel/use-may-work.ts'

/** Says that a claim was dropped and why, with the way back. Nothing for a claim that stands. */
export function DroppedBanner({ claimId }: { claimId: string }) {
  const isDropped = useIsDropped(claimId)
  return isDropped ? <Banner claimId={claimId} /> : null
}

function Banner({ claimId }: { claimId: string }) {
  const t = useTranslations('claim.drop')
  const send = useSend()
  const say = useRefusalSentence()
  const mayRestore = useCan({ type: 'claim.restore', claimId })
  const reason = useClaim(claimId, (claim) => claim.dropReason)
  return (
    <Callout
      tone="warn"
      title={t('banner')}
      action={
        <Button
          size="sm"
          icon={<RotateCcw aria-hidden />}
          disabledReason={say(mayRestore)}
          onClick={() => void send({ type: 'claim.restore', claimId })}
        >
          {t('restore')}
        </Button>
      }
    >
      {reason}
    </Callout>
  )
}
