'use client'

import { useTranslations } from 'use-intl'
import { useDeed } from '../../_people/use-deed.ts'
import { Button } from '../../_ui/actions/button.tsx'
import { Avatar } from '../../_ui/display/avatar.tsx'
import { Time } from '../../_ui/display/time.tsx'
import type { PersonLine } from '#board/answers/desk-lines.ts'
import type { DeskActions } from './desk-types.ts'

export type RemovedPeopleProps = { people: readonly PersonLine[]; actions: DeskActions }

/** Those who were removed, whom an owner may bring back. Nothing where there are none. */
export function RemovedPeople({ people, actions }: RemovedPeopleProps) {
  const t = useTranslations('people.desk')
  if (people.length === 0) return null
  return (
    <div className="mt-8">
      <h2 className="mb-2 text-lg font-semibold">{t('removedPeople')}</h2>
      <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
        {people.map((person) => (
          <RemovedPerson key={person.id} person={person} bringBack={actions.bringBack} />
        ))}
      </ul>
    </div>
  )
}

function RemovedPerson({ person, bringBack }: { person: PersonLine; bringBack: DeskActions['bringBack'] }) {
  const t = useTranslations('people.desk')
  const { busy, run } = useDeed()
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2 text-sm">
      <Avatar name={person.name} seed={person.id} size="md" decorative className="opacity-60" />
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{person.name}</span>
        <span className="block text-xs wrap-anywhere text-ink-quiet">
          {person.email} · {t('removedOn')} <Time at={person.removedAt ?? 0} />
        </span>
      </span>
      <Button
        size="sm"
        busy={busy}
        aria-label={`${t('bringBack')}: ${person.name}`}
        onClick={() => run(() => bringBack(person.id), t('broughtBack', { name: person.name }))}
      >
        {t('bringBack')}
      </Button>
    </li>
  )
}
