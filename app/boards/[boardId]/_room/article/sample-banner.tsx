'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useRefusalSentence } from '#app/_text/refusal-sentence.ts'
import { Button } from '#app/_ui/actions/button.tsx'
import { Callout } from '#app/_ui/display/callout.tsx'
import { useBoard, useCan } from '../live/hooks.ts'
import { fetchedWhenNear } from '#app/_ui/overlays/parts/on-demand.ts'
import { RemoveBoard } from '../shell/lazy-parts.tsx'
import { WindowBoundary } from '../shell/part-boundary.tsx'

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
      <Button size="sm" disabledReason={refused} {...fetchedWhenNear(RemoveBoard)} onClick={() => setAsking(true)}>
        {t('remove')}
      </Button>
      {isAsking && (
        <WindowBoundary>
          <RemoveBoard onClose={() => setAsking(false)} />
        </WindowBoundary>
      )}
    </>
  )
}
