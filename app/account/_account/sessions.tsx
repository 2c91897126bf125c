'use client'

import { Laptop } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useDeed } from '../../_people/use-deed.ts'
import { Button } from '../../_ui/actions/button.tsx'
import { Badge } from '../../_ui/display/badge.tsx'
import { Time } from '../../_ui/display/time.tsx'
import { Panel } from '../../_ui/layout/panel.tsx'
import type { SessionLine } from '#board/answers/desk-lines.ts'
import type { AccountActions } from './account-types.ts'
import { deviceOf } from '../../_people/device.ts'

export type SessionsProps = {
  sessions: readonly SessionLine[]
  /** Ids of those that whoever sits here has not been told of before. */
  untold: readonly string[]
  actions: AccountActions
}

/** Every browser one is signed in with, each with a way to end it. */
export function Sessions({ sessions, untold, actions }: SessionsProps) {
  const t = useTranslations('people.account')
  const { busy, run } = useDeed()
  const others = sessions.filter((session) => !session.isThis).length
  return (
    <Panel
      title={t('sessions')}
      actions={
        others > 0 && (
          <Button size="sm" busy={busy} onClick={() => run(actions.endOtherSessions, t('ended', { count: others }))}>
            {t('endOthers')}
          </Button>
        )
      }
    >
      {others > 0 && <p className="mb-2 text-sm text-ink-quiet">{t('sessionsLead')}</p>}
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <Session
            key={session.id}
            session={session}
            isNew={untold.includes(session.id)}
            endSession={actions.endSession}
          />
        ))}
      </ul>
    </Panel>
  )
}

type SessionProps = { session: SessionLine; isNew: boolean; endSession: AccountActions['endSession'] }

function Session({ session, isNew, endSession }: SessionProps) {
  const t = useTranslations('people.account')
  const { busy, run } = useDeed()
  const { browser, system } = deviceOf(session.userAgent)
  const device = t('device', { browser: browser ?? t('unknownBrowser'), system: system ?? t('unknownSystem') })
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-sm">
      <Laptop aria-hidden className="size-4 shrink-0 text-ink-faint" />
      <span className="min-w-0 flex-1 basis-44">
        <span className="flex flex-wrap items-center gap-x-2 font-medium">
          {device}
          {session.isThis && <Badge tone="accent">{t('thisBrowser')}</Badge>}
          {isNew && <Badge tone="warn">{t('newSession')}</Badge>}
        </span>
        <span className="block text-xs text-ink-quiet">
          {t('since')} <Time at={session.createdAt} look="full" /> · {t('lastSeen')} <Time at={session.lastSeenAt} />
        </span>
      </span>
      {!session.isThis && (
        <Button
          size="sm"
          busy={busy}
          aria-label={t('endSessionOf', { device })}
          onClick={() => run(() => endSession(session.id), t('ended', { count: 1 }))}
        >
          {t('endSession')}
        </Button>
      )}
    </li>
  )
}
