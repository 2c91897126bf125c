'use client'

import clsx from 'clsx'
import { useTranslations } from 'use-intl'
import { Avatar } from '#app/_ui/display/avatar.tsx'
import { useName, useRoomState } from '../live/hooks.ts'

export type PersonNameProps = { userId: string; avatar?: boolean; className?: string }

/** A person's name, with initials before it where `avatar` says so; one's own is "You". */
export function PersonName({ userId, avatar, className }: PersonNameProps) {
  const name = useName(userId)
  const isMe = useRoomState((state) => state.me.userId === userId)
  const t = useTranslations('room')
  return (
    <span className={clsx('inline-flex min-w-0 items-center gap-1.5', className)}>
      {avatar && <Avatar name={name} seed={userId} size="xs" decorative />}
      <span className="truncate">{isMe ? t('you') : name}</span>
    </span>
  )
}
