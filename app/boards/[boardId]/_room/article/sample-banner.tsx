'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useRefusalSentence } from '#app/_text/refusal-sentence.ts'
import { Button } from '#app/_ui/actions/button.tsx'
import { Callout } from '#app/_ui/display/callout.tsx'
import { Confirm } from '#app/_ui/overlays/confirm.tsx'
import { useBoard, useCan, useSend } from '../live/hooks.ts'

/** Says of a sample that it is one, where its text comes from, and takes it away on request. */
export function SampleBanner() {
  const isSample = useBoard((board) => board.isSample)
  const outlet = useBoard((board) => board.article.outlet)
  const t = useTranslations('room.sample')
  if (!isSample) return null
  return (
    <Callout title={t('title')} action={<RemoveSample />} className="mb-6 max-w-[40.8rem]">
      <span className="text-sm">{t('body', { outlet: outlet || t('unnamed') })}</span>
    </Callout>
  )
}

function RemoveSample() {
  const t = useTranslations('room.sample')
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const refused = useRefusalSentence()(useCan({ type: 'board.remove' }))
  const send = useSend()
  const router = useRouter()

  async function remove() {
    setBusy(true)
    const answer = await send({ type: 'board.remove' }).done
    setBusy(false)
    setAsking(false)
    if (!('refused' in answer)) router.push('/boards')
  }

  return (
    <>
      <Button size="sm" disabledReason={refused} onClick={() => setAsking(true)}>
        {t('remove')}
      </Button>
      <Confirm
        open={isAsking}
        onOpenChange={setAsking}
        title={t('removeTitle')}
        body={t('removeBody')}
        confirmLabel={t('remove')}
        danger
        busy={isBusy}
        onConfirm={() => void remove()}
      />
    </>
  )
}
