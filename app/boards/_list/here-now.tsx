'use client'

import { useFormatter, useTranslations } from 'use-intl'
import { AvatarStack } from '#app/_ui/display/avatar-stack.tsx'
import type { BoardCard } from '#board/answers/board-card.ts'
import { useNamesOn } from './use-names-on.ts'

/** Who has the board open now, as faces and by name; nothing while nobody has. */
export function HereNow({ board }: { board: Pick<BoardCard, 'members' | 'present' | 'changedBy'> }) {
  const t = useTranslations('boards')
  const format = useFormatter()
  const nameOf = useNamesOn(board)
  const here = board.members
    .filter((member) => board.present.includes(member.id))
    .map(({ id }) => ({ id, name: nameOf(id) }))
  if (here.length === 0) return null
  const names = format.list(here.map((person) => person.name))
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-quiet">
      <span aria-hidden>
        <AvatarStack people={here.map(({ id, name }) => ({ id, name, live: true }))} size="xs" />
      </span>
      <span>{t('here', { count: here.length, names })}</span>
    </p>
  )
}
