'use client'

import { FileText, Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/_ui/actions/link-button.tsx'
import { EmptyState } from '#app/_ui/display/empty-state.tsx'
import { SampleButton } from './sample-button.tsx'

export type EmptyBoardsProps = { mayOpen: boolean; offersSample: boolean; onSample: () => Promise<void> }

/** A desk without boards: what a board is for, and the two ways to the first one. */
export function EmptyBoards({ mayOpen, offersSample, onSample }: EmptyBoardsProps) {
  const t = useTranslations('boards')
  const ways = (
    <span className="flex flex-col items-center gap-3">
      <LinkButton href="/boards/new" variant="primary" icon={<Plus aria-hidden />}>
        {t('new')}
      </LinkButton>
      {offersSample && <SampleButton onDone={onSample} />}
    </span>
  )
  return (
    <div className="rounded-lg border border-dashed border-line-strong py-6">
      <EmptyState level={2} icon={<FileText />} title={t('emptyTitle')} action={mayOpen && ways}>
        {t(mayOpen ? 'emptyWriter' : 'emptyReader')}
      </EmptyState>
    </div>
  )
}
