import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { BoardCard } from '#board/answers/board-card.ts'
import { shownNames } from '#board/select/names.ts'

/** Gives the names of a board's members and of who changed it last as they are to be shown; else an empty text. */
export function useNamesOn({
  members,
  changedBy,
}: Pick<BoardCard, 'members' | 'changedBy'>): (userId: string) => string {
  const role = useTranslations('labels.role')
  return useMemo(() => {
    const seats = Object.fromEntries(members.map((member) => [member.id, member]))
    // Whoever changed it last may have left since.
    const people = { [changedBy.id]: { name: changedBy.name, kind: 'person' as const }, ...seats }
    const nameOf = shownNames(people, seats, role)
    return (userId) => nameOf(userId) ?? ''
  }, [members, changedBy, role])
}
