'use client'

import { CheckCheck, Inbox } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/actions/button.tsx'
import { EmptyState } from '#app/_ui/display/empty-state.tsx'
import { useShortcut } from '#app/_ui/keys/use-shortcut.ts'
import { useAnnounce } from '#app/_ui/layout/live-region.tsx'
import { Page } from '#app/_ui/layout/page.tsx'
import { useToast } from '#app/_ui/overlays/toast.tsx'
import type { InboxItem } from '#board/answers/inbox-item.ts'
import { InboxLines } from './inbox-lines.tsx'
import { useInbox } from './use-inbox.ts'

/** The reader's inbox: what is unread, then what was read. */
export function InboxPage({ first }: { first: readonly InboxItem[] }) {
  const t = useTranslations('inbox')
  const { items, markRead } = useMarking(first)
  const unread = items.filter((item) => item.readAt === null)
  const earlier = items.filter((item) => item.readAt !== null)
  const markAll = () => markRead('all')
  useShortcut({ keys: 'shift+r', label: t('markAll'), group: t('group'), enabled: unread.length > 0, run: markAll })
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      width="measure"
      actions={items.length > 0 && <MarkAll unread={unread.length} onMark={markAll} />}
    >
      {items.length === 0 ? (
        <EmptyState level={2} icon={<Inbox />} title={t('emptyTitle')}>
          {t('empty')}
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-7">
          <InboxLines title={t('unread')} items={unread} whenEmpty={t('noneUnread')} onRead={(id) => markRead([id])} />
          {earlier.length > 0 && <InboxLines title={t('earlier')} items={earlier} />}
        </div>
      )}
    </Page>
  )
}

function useMarking(first: readonly InboxItem[]) {
  const t = useTranslations('inbox')
  const boards = useTranslations('boards')
  const inbox = useInbox(first)
  const announce = useAnnounce()
  const { show } = useToast()
  const markRead = async (ids: readonly string[] | 'all') => {
    const isTold = await inbox.markRead(ids)
    if (!isTold) show({ title: boards('offline'), tone: 'danger' })
    else if (ids === 'all') announce(t('allRead'))
  }
  return { items: inbox.items, markRead: (ids: readonly string[] | 'all') => void markRead(ids) }
}

function MarkAll({ unread, onMark }: { unread: number; onMark: () => void }) {
  const t = useTranslations('inbox')
  return (
    <Button icon={<CheckCheck aria-hidden />} disabledReason={unread === 0 && t('noneUnread')} onClick={onMark}>
      {t('markAll')}
    </Button>
  )
}
