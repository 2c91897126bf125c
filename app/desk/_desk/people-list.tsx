'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDeed } from '../../_people/use-deed.ts'
import { Confirm } from '../../_ui/overlays/confirm.tsx'
import type { PersonLine } from '#board/answers/desk-lines.ts'
import type { DeskActions } from './desk-types.ts'
import { PersonItem } from './person-item.tsx'

export type PeopleListProps = {
  people: readonly PersonLine[]
  me: string
  mayManage: boolean
  actions: DeskActions
}

/** Everybody who works here; owners change roles in place and remove people, after a question. */
export function PeopleList({ people, me, mayManage, actions }: PeopleListProps) {
  const t = useTranslations('people.desk')
  const [leaving, setLeaving] = useState<PersonLine | null>(null)
  const [asking, setAsking] = useState(false)
  const { busy, run } = useDeed()
  const owners = people.filter((person) => person.role === 'owner')
  return (
    <>
      <ul aria-label={t('people')} className="divide-y divide-line rounded-lg border border-line bg-raised">
        {people.map((person) => (
          <PersonItem
            key={person.id}
            person={person}
            isMe={person.id === me}
            isLastOwner={owners.length === 1 && owners[0]?.id === person.id}
            mayManage={mayManage}
            setRole={actions.setRole}
            onRemove={() => {
              setLeaving(person)
              setAsking(true)
            }}
          />
        ))}
      </ul>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t('removeTitle', { name: leaving?.name ?? '' })}
        body={t('removeBody')}
        confirmLabel={t('remove')}
        danger
        busy={busy}
        onConfirm={() => {
          if (leaving === null) return
          run(
            () => actions.remove(leaving.id),
            t('removed', { name: leaving.name }),
            () => setAsking(false),
          )
        }}
      />
    </>
  )
}
