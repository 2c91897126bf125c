'use client'

import { Component, Suspense, useEffect, useRef, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/actions/button.tsx'
import { Callout } from '#app/_ui/display/callout.tsx'
import { Skeleton } from '#app/_ui/display/skeleton.tsx'
import { useConnection } from '../live/hooks.ts'
import { renewParts } from './part.ts'

/** Around a part that is fetched later: says when it cannot be had, fetches it again when it can, and the rest goes on. */
export function PartBoundary({ children }: { children: ReactNode }) {
  return (
    <Catcher>
      <Suspense fallback={<PartComing />}>{children}</Suspense>
    </Catcher>
  )
}

function PartComing() {
  const common = useTranslations('common')
  const t = useTranslations('room')
  const { state } = useConnection()
  return (
    <div aria-busy="true" data-part-coming className="mx-auto max-w-3xl p-6">
      {state === 'offline' && (
        <Callout tone="warn" announce className="mb-4">
          {t('partAway')}
        </Callout>
      )}
      <p className="sr-only">{common('loading')}</p>
      <Skeleton lines={6} />
    </div>
  )
}

function PartFailed({ onTryAgain }: { onTryAgain: () => void }) {
  const t = useTranslations('room')
  const { state } = useConnection()
  const wasAway = useRef(false)
  useEffect(() => {
    if (state === 'live' && wasAway.current) onTryAgain()
    wasAway.current = state !== 'live'
  }, [state, onTryAgain])
  return (
    <div className="p-4">
      <Callout
        tone="danger"
        title={t('partFailed')}
        announce
        action={
          <>
            <Button onClick={onTryAgain}>{t('partTryAgain')}</Button>
            <Button onClick={() => location.reload()}>{t('notice.reload')}</Button>
          </>
        }
      >
        {t('partFailedHint')}
      </Callout>
    </div>
  )
}

type CatcherProps = { children: ReactNode }

class Catcher extends Component<CatcherProps, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  readonly tryAgain = () => {
    renewParts()
    this.setState({ isBroken: false })
  }

  override render() {
    return this.state.isBroken ? <PartFailed onTryAgain={this.tryAgain} /> : this.props.children
  }
}
