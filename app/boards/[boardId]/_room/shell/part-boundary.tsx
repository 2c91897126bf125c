'use client'

import { Component, Suspense, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/actions/button.tsx'
import { Callout } from '#app/_ui/display/callout.tsx'
import { Skeleton } from '#app/_ui/display/skeleton.tsx'

/** Around a part that is fetched later: grey lines until it is there, and if it breaks the rest of the room goes on. */
export function PartBoundary({ children }: { children: ReactNode }) {
  return (
    <Catcher fallback={<PartFailed />}>
      <Suspense fallback={<PartComing />}>{children}</Suspense>
    </Catcher>
  )
}

function PartComing() {
  const t = useTranslations('common')
  return (
    <div aria-busy="true" className="mx-auto max-w-3xl p-6">
      <p className="sr-only">{t('loading')}</p>
      <Skeleton lines={6} />
    </div>
  )
}

function PartFailed() {
  const t = useTranslations('room')
  return (
    <div className="p-4">
      <Callout
        tone="danger"
        title={t('partFailed')}
        announce
        action={<Button onClick={() => location.reload()}>{t('notice.reload')}</Button>}
      >
        {t('partFailedHint')}
      </Callout>
    </div>
  )
}

type CatcherProps = { fallback: ReactNode; children: ReactNode }

class Catcher extends Component<CatcherProps, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    return this.state.isBroken ? this.props.fallback : this.props.children
  }
}
