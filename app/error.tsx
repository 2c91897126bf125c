'use client'

import { useTranslations } from 'use-intl'
import { Button } from './_ui/actions/button.tsx'
import { buttonStyle } from './_ui/actions/button-style.ts'
import { Callout } from './_ui/display/callout.tsx'
import { Page } from './_ui/layout/page.tsx'

/** What stands in a page's place when it breaks: the way on, and the number under which it was logged. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('errors')
  return (
    <Page title={t('brokenTitle')} width="form">
      <Callout tone="danger" announce>
        <p>{t('brokenBody')}</p>
        {error.digest && <p className="mt-1 text-sm text-ink-quiet">{t('brokenNumber', { digest: error.digest })}</p>}
      </Callout>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button variant="primary" onClick={reset}>
          {t('tryAgain')}
        </Button>
        {/* A plain link: whatever broke, the next page starts afresh. */}
        <a href="/boards" className={buttonStyle('quiet')}>
          {t('toBoards')}
        </a>
      </div>
    </Page>
  )
}
