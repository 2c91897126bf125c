'use client'

import clsx from 'clsx'
import { X } from 'lucide-react'
import { memo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { IconButton } from '#app/_ui/actions/icon-button.tsx'
import { Confirm } from '#app/_ui/overlays/confirm.tsx'
import type { Occurrence } from '#board/claim/claim.ts'
import { useBoard, useCan, useSend } from '../../../live/hooks.ts'
import { useShowPlace } from './use-show-place.ts'

export type PlaceProps = {
  claimId: string
  place: Occurrence
  no: number
  isOnly: boolean
  /** One line only, without a way to take it away. */
  short?: boolean
  /** How many places are left out after it. */
  more?: number
}

/** One place of the claim: its words in the article's own type. Pressing them shows them in the article. */
export const Place = memo(function Place({ claimId, place, no, isOnly, short, more = 0 }: PlaceProps) {
  const t = useTranslations('claim.places')
  const show = useShowPlace()
  const language = useBoard((board) => board.language)
  const notes = { moved: t('moved'), unanchored: t('unanchored') }
  const note = place.anchor === 'moved' || place.anchor === 'unanchored' ? notes[place.anchor] : null
  return (
    <li className="flex items-start gap-1 border-l-2 border-line-strong pl-2.5">
      <button
        type="button"
        title={t('show')}
        aria-label={`${isOnly ? t('show') : t('showNo', { no })}: ${place.exact}`}
        onClick={() => show(place)}
        className="finger min-w-0 flex-1 rounded-sm text-left"
      >
        <q
          lang={language}
          className={clsx(
            'font-serif leading-snug break-words text-ink-quiet hover:text-ink',
            short ? 'line-clamp-1 break-all' : 'line-clamp-6 text-lg hyphens-auto',
          )}
        >
          {place.exact}
        </q>
        {note && <span className="block text-xs text-warn">{note}</span>}
      </button>
      {more > 0 && (
        <span className="tabular shrink-0 text-xs leading-5 text-ink-quiet">{t('more', { count: more })}</span>
      )}
      {!isOnly && !short && <RemovePlace claimId={claimId} place={place} no={no} />}
    </li>
  )
})

function RemovePlace({ claimId, place, no }: Pick<PlaceProps, 'claimId' | 'place' | 'no'>) {
  const t = useTranslations('claim.places')
  const send = useSend()
  const [isAsking, setAsking] = useState(false)
  const refusal = useCan({ type: 'claim.removeOccurrence', claimId })
  if (refusal) return null
  const words = place.exact.length > 160 ? `${place.exact.slice(0, 160)} …` : place.exact
  return (
    <>
      <IconButton size="sm" icon={<X aria-hidden />} label={t('remove', { no })} onClick={() => setAsking(true)} />
      <Confirm
        open={isAsking}
        onOpenChange={setAsking}
        title={t('removeTitle')}
        body={t('removeBody', { words })}
        confirmLabel={t('removeConfirm')}
        danger
        onConfirm={() => {
          setAsking(false)
          send({ type: 'claim.removeOccurrence', claimId, occurrenceId: place.id })
        }}
      />
    </>
  )
}
