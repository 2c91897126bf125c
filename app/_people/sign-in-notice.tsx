'use client'

import { useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import type { SessionLine } from '#board/answers/desk-lines.ts'
import { Button } from '../_ui/actions/button.tsx'
import { LinkButton } from '../_ui/actions/link-button.tsx'
import { Callout } from '../_ui/display/callout.tsx'
import { Time } from '../_ui/display/time.tsx'
import { deviceOf } from './device.ts'

export type SignInNoticeProps = { signIn: SessionLine; noteTold: () => Promise<void> }

/** Tells of a sign-in elsewhere since the last time somebody sat here, until they have said that it was they. */
export function SignInNotice({ signIn, noteTold }: SignInNoticeProps) {
  const t = useTranslations('people.account')
  const [isGone, setGone] = useState(false)
  const [busy, start] = useTransition()
  if (isGone) return null
  const { browser, system } = deviceOf(signIn.userAgent)
  const device = t('device', { browser: browser ?? t('unknownBrowser'), system: system ?? t('unknownSystem') })
  return (
    <div className="screen-only mx-auto w-full max-w-page px-4 pt-3 sm:px-6">
      <Callout
        tone="warn"
        action={
          <>
            <LinkButton size="sm" href="/account#sessions">
              {t('newSignInCheck')}
            </LinkButton>
            <Button
              size="sm"
              busy={busy}
              onClick={() =>
                start(async () => {
                  await noteTold().catch(() => undefined)
                  setGone(true)
                })
              }
            >
              {t('newSignInMine')}
            </Button>
          </>
        }
      >
        {t.rich('newSignIn', { device, time: () => <Time at={signIn.createdAt} look="full" /> })}
      </Callout>
    </div>
  )
}
