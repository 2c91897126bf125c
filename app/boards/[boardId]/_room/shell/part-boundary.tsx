'use client'

import { Component, Suspense, useEffect, useRef, type ComponentType, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/actions/button.tsx'
import { Callout } from '#app/_ui/display/callout.tsx'
import { Skeleton } from '#app/_ui/display/skeleton.tsx'
import { Coming } from '#app/_ui/overlays/parts/coming.tsx'
import { useToast } from '#app/_ui/overlays/toast.tsx'
import { useConnection } from '../live/hooks.ts'
import { renewParts } from './part.ts'

/** Around a part that is fetched later: says when it cannot be had, fetches it again when it can, and the rest goes on. */
export function PartBoundary({ children }: { children: ReactNode }) {
  return (
    <Catcher failed={PartFailed}>
      <Suspense fallback={<PartComing />}>{children}</Suspense>
    </Catcher>
  )
}

/** The same around a window that is asked for: nothing stands in its place while it is fetched, and troubles are toasts. */
export function WindowBoundary({ children }: { children: ReactNode }) {
  return (
    <Catcher failed={WindowFailed}>
      <Suspense fallback={<Coming />}>{children}</Suspense>
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

type FailedProps = { onTryAgain: () => void }

function WindowFailed({ onTryAgain }: FailedProps) {
  const t = useTranslations('room')
  const { show } = useToast()
  useTryAgainWhenBack(onTryAgain)
  useEffect(() => {
    const action = { label: t('notice.reload'), onPress: () => location.reload() }
    show({ id: 'window-failed', tone: 'danger', title: t('partFailed'), description: t('partFailedHint'), action })
  }, [show, t])
  return null
}

function useTryAgainWhenBack(onTryAgain: () => void): void {
  const { state } = useConnection()
  const wasAway = useRef(false)
  useEffect(() => {
    if (state === 'live' && wasAway.current) onTryAgain()
    wasAway.current = state !== 'live'
  }, [state, onTryAgain])
}

function PartFailed({ onTryAgain }: FailedProps) {
  const t = useTranslations('room')
  useTryAgainWhenBack(onTryAgain)
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

type CatcherProps = { failed: ComponentType<FailedProps>; children: ReactNode }

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
    const { failed: Failed, children } = this.props
    return this.state.isBroken ? <Failed onTryAgain={this.tryAgain} /> : children
  }
}
