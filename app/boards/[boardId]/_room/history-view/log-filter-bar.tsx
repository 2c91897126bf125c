'use client'

import { useTranslations } from 'use-intl'
import type { Claim } from '#board/claim/claim.ts'
import { Button } from '#app/_ui/actions/button.tsx'
import { Combobox } from '#app/_ui/fields/combobox.tsx'
import { Select } from '#app/_ui/fields/select.tsx'
import { useBoard, useNameOf, usePeople } from '../live/hooks.ts'
import { useRoomRoute } from '../route.ts'
import { EVENT_KINDS } from './account/tell-event.ts'
import { isLogFiltered, logFilterIn } from './log-filter.ts'

const ALL = 'all'

/** Narrows the log to a person, a kind of event or a claim. The choice stands in the address. */
export function LogFilterBar() {
  const t = useTranslations('views.history')
  const filterWords = useTranslations('views.filter')
  const { query, setQuery } = useRoomRoute()
  const filter = logFilterIn(query)
  const people = usePeople()
  const nameOf = useNameOf()
  const claims = useBoard((board) => board.claims)

  const persons = Object.entries(people)
    .filter(([, person]) => person.kind !== 'system')
    .map(([value]) => ({ value, label: nameOf(value) }))
    .sort((a, b) => a.label.localeCompare(b.label))

  return (
    <div role="search" aria-label={t('label')} className="flex flex-wrap items-center gap-2">
      <Select
        label={t('person')}
        size="sm"
        className="w-auto! max-w-52"
        value={filter.by ?? ALL}
        onChange={(by) => setQuery({ by: by === ALL ? null : by })}
        options={[{ value: ALL, label: t('everyone') }, ...persons]}
      />
      <Select
        label={t('kind')}
        size="sm"
        className="w-auto! max-w-52"
        value={filter.kind ?? ALL}
        onChange={(kind) => setQuery({ kind: kind === ALL ? null : kind })}
        options={[
          { value: ALL, label: t('everything') },
          ...EVENT_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
        ]}
      />
      <Combobox
        label={t('claim')}
        placeholder={t('everyClaim')}
        className="w-52 [&_input]:h-7 [&_input]:text-sm"
        value={filter.of}
        onChange={(of) => setQuery({ of })}
        options={Object.values(claims)
          .toSorted(byNo)
          .map((claim) => ({ value: claim.id, label: `C${claim.no} ${claim.statement}` }))}
      />
      {isLogFiltered(filter) && (
        <Button size="sm" variant="quiet" onClick={() => setQuery({ by: null, kind: null, of: null })}>
          {filterWords('reset')}
        </Button>
      )}
    </div>
  )
}

const byNo = (a: Claim, b: Claim) => a.no - b.no
