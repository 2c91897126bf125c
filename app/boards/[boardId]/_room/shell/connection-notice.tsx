'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/actions/button.tsx'
import { LinkButton } from '#app/_ui/actions/link-button.tsx'
import { Callout } from '#app/_ui/display/callout.tsx'
import { useConnection } from '../live/hooks.ts'

/** Says what has ended and the way out of it; nothing while the room lives. */
export function ConnectionNotice({ isGone }: { isGone: boolean }) {
  const t = useTranslations('room.notice')
  const { state, kept, isDurable } = useConnection()
  const path = usePathname() ?? ''
  if (isGone || state === 'removed')
    return (
      <Notice title={t(isGone ? 'gone' : 'removed')} action={<LinkButton href="/boards">{t('toBoards')}</LinkButton>} />
    )
  if (state === 'signed_out')
    return (
      <Notice
        title={t('signedOut')}
        body={t('kept', { kept })}
        action={<LinkButton href={`/sign-in?next=${encodeURIComponent(path)}`}>{t('signIn')}</LinkButton>}
      />
    )
  if (state === 'too_old')
    return (
      <Notice
        title={t('tooOld')}
        body={t('kept', { kept })}
        action={<Button onClick={() => location.reload()}>{t('reload')}</Button>}
      />
    )
  if (state === 'too_many')
    return (
      <Notice
        title={t('tooMany')}
        body={t('kept', { kept })}
        action={<Button onClick={() => location.reload()}>{t('goOnHere')}</Button>}
      />
    )
  if (state === 'wrong_address') return <Notice title={t('wrongAddress')} body={t('kept', { kept })} />
  if (state === 'offline' && kept > 0 && !isDurable) return <Notice title={t('notDurable')} />
  return null
}

type NoticeProps = { title: string; body?: string; action?: React.ReactNode }

function Notice({ title, body, action }: NoticeProps) {
  return (
    <Callout tone="warn" title={title} action={action} announce className="screen-only rounded-none! px-4">
      {body}
    </Callout>
  )
}
