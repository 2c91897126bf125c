'use client'

import { Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useRefusalSentence } from '#app/_text/refusal-sentence.ts'
import { Button } from '#app/_ui/actions/button.tsx'
import { Callout } from '#app/_ui/display/callout.tsx'
import { useBoard, useCan } from '../live/hooks.ts'
import { RemoveBoard } from '../shell/lazy-parts.tsx'

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
  const refused = useRefusalSentence()(useCan({ type: 'board.remove' }))
  return (
    <>
      <Button size="sm" disabledReason={refused} onClick={() => setAsking(true)}>
        {t('remove')}
      </Button>
      {isAsking && (
        <Suspense>
          <RemoveBoard onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  )
}
