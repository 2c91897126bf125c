'use client'

import { useTranslations } from 'use-intl'
import type { Occurrence } from '#board/claim/claim.ts'
import { useClaim } from '../../panel/use-claim.ts'
import { Place } from './place.tsx'

export type PlacesProps = {
  claimId: string
  /** One line of the first place, and how many more there are. */ short?: boolean
}

/** The words of the claim as they stand in the article, at each of its places. */
export function Places({ claimId, short = false }: PlacesProps) {
  const t = useTranslations('claim.places')
  const occurrences = useClaim(claimId, (claim) => claim.occurrences)
  const places = inReadingOrder(occurrences)
  return (
    <ul aria-label={t('label', { count: places.length })} className="flex flex-col gap-1.5">
      {places.slice(0, short ? 1 : undefined).map((place, at) => (
        <Place
          key={place.id}
          claimId={claimId}
          place={place}
          no={at + 1}
          isOnly={places.length === 1}
          short={short}
          more={short ? places.length - 1 : 0}
        />
      ))}
    </ul>
  )
}

function inReadingOrder(occurrences: readonly Occurrence[]): Occurrence[] {
  return [...occurrences].sort((a, b) => a.start - b.start || a.end - b.end)
}
