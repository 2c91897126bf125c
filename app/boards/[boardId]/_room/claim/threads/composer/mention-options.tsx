'use client'

import clsx from 'clsx'
import { useTranslations } from 'use-intl'
import { Avatar } from '#app/_ui/display/avatar.tsx'
import type { MentionList } from './use-mention-list.ts'

/** The people behind an `@`, above the field so that the list never hides what is being written. */
export function MentionOptions({ list }: { list: MentionList }) {
  const t = useTranslations('comment')
  return (
    <ul
      id={list.listId}
      role="listbox"
      aria-label={t('mentionList')}
      className="popup absolute bottom-full left-0 z-30 mb-1 max-h-64 w-72 max-w-full overflow-y-auto p-1"
    >
      {list.people.map((person, at) => (
        <li
          key={person.userId}
          id={list.optionId(at)}
          role="option"
          aria-selected={at === list.active}
          // Pressing must not take the focus out of the field, or the list would close before the click.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => list.pick(person)}
          className={clsx(
            'finger flex min-h-7 cursor-default items-center gap-2 rounded-sm px-2 py-1 text-sm',
            at === list.active && 'bg-accent-soft forced-colors:outline-2',
          )}
        >
          <Avatar name={person.name} seed={person.userId} size="xs" decorative />
          <span className="truncate">{person.name}</span>
        </li>
      ))}
    </ul>
  )
}
