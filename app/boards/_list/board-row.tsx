'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { useReaderLanguage } from '#app/_text/use-reader-language.ts'
import { Badge } from '#app/_ui/display/badge.tsx'
import { ProgressBar } from '#app/_ui/display/progress-bar.tsx'
import { Time } from '#app/_ui/display/time.tsx'
import { BoardMenu } from './board-menu.tsx'
import { HereNow } from './here-now.tsx'
import type { BoardCard } from '#board/answers/board-card.ts'
import { sharesByStanding, sharesByStatus } from './shares.ts'
import { useNamesOn } from './use-names-on.ts'

export type BoardRowProps = { board: BoardCard; onChanged: () => Promise<void> }

/** One board: what it is called, how far it is, who is there, what changed last. The title's link covers the row. */
export function BoardRow({ board, onChanged }: BoardRowProps) {
  return (
    <li className="relative grid gap-x-8 gap-y-3 border-b border-line py-3.5 pr-12 pl-4 last:border-b-0 hover:bg-raised md:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
      <div className="flex min-w-0 flex-col gap-1.5">
        <Title board={board} />
        <LastChange board={board} />
        <HereNow board={board} />
      </div>
      <Progress board={board} />
      {/* Above the link that covers the row. */}
      <div className="absolute top-2.5 right-2 z-10">
        <BoardMenu board={board} onChanged={onChanged} />
      </div>
    </li>
  )
}

function Title({ board }: { board: BoardCard }) {
  const t = useTranslations('boards')
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <h2
          lang={board.language}
          className="min-w-0 font-serif text-lg leading-snug font-semibold text-balance hyphens-auto wrap-anywhere"
        >
          <Link
            href={`/boards/${board.id}`}
            className="text-ink no-underline after:absolute after:inset-0 hover:underline"
          >
            {board.title}
          </Link>
        </h2>
        {board.isSample && (
          <Badge tone="info" look="line">
            {t('sample')}
          </Badge>
        )}
      </div>
      {board.outlet !== '' && <p className="truncate text-sm text-ink-quiet">{board.outlet}</p>}
    </div>
  )
}

function LastChange({ board }: { board: BoardCard }) {
  const t = useTranslations('boards')
  const nameOf = useNamesOn(board)
  return (
    <p className="text-xs text-ink-quiet">
      {t.rich('changed', { when: () => <Time at={board.changedAt} />, who: nameOf(board.changedBy.id) })}
    </p>
  )
}

function Progress({ board }: { board: BoardCard }) {
  const t = useTranslations('boards')
  const status = useTranslations('labels.status')
  const standing = useTranslations('labels.standing')
  const language = useReaderLanguage()
  if (board.claims === 0) return <p className="self-center text-sm text-ink-quiet">{t('claims', { count: 0 })}</p>
  const names = { language, disputed: standing('disputed'), none: standing('none') }
  return (
    <div className="flex min-w-0 flex-col gap-2.5 max-md:-mr-8">
      <p className="flex justify-between gap-3 text-sm">
        <span className="tabular">{t('claims', { count: board.claims })}</span>
        <span className="tabular text-ink-quiet">{t('done', { done: board.byStatus.done, all: board.claims })}</span>
      </p>
      <ProgressBar
        label={t('byStanding')}
        parts={sharesByStanding(board, names)}
        total={board.claims}
        legend
        size="md"
      />
      <ProgressBar label={t('byStatus')} parts={sharesByStatus(board, status)} total={board.claims} legend />
    </div>
  )
}
