'use client'

import { useFormatter, useTranslations } from 'use-intl'
import { AvatarStack } from '#app/_ui/display/avatar-stack.tsx'
import type { BoardCard } from '#board/answers/board-card.ts'

/** Who has the board open now, as faces and by name; nothing while nobody has. */
export function HereNow({ board }: { board: Pick<BoardCard, 'members' | 'present'> }) {
  const t = useTranslations('boards')
  const format = useFormatter()
  const here = board.members.filter((member) => board.present.includes(member.id))
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
