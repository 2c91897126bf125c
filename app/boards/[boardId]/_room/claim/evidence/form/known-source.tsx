'use client'

import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/actions/button.tsx'
import { Callout } from '#app/_ui/display/callout.tsx'
import type { Board } from '#board/board.ts'
import type { Source } from '#board/evidence/evidence.ts'
import { useBoard } from '../../../live/hooks.ts'
import { useClaim } from '../../panel/use-claim.ts'
import { type EvidenceValues, fromSource } from './evidence-values.ts'
import { sameAddressKey } from './read-typed.ts'

export type KnownSourceProps = {
  claimId: string
  values: EvidenceValues
  onTakeOver: (values: EvidenceValues) => void
}

/** Says when the page is a source already: of this claim, or of another, whose details can be taken over. */
export function KnownSource({ claimId, values, onTakeOver }: KnownSourceProps) {
  const t = useTranslations('evidence.form')
  const key = sameAddressKey(values.url)
  const here = useClaim(claimId, ({ evidence }) =>
    evidence.findIndex((one) => key !== null && one.detached === null && one.source.canonical === key),
  )
  const known = useBoard((board) => (key === null ? null : sourceBy(board, key)))
  if (here >= 0) return <Callout tone="warn">{t('known', { no: here + 1 })}</Callout>
  const isTold = !known || values.title !== '' || values.publisher !== ''
  if (isTold) return null
  return (
    <Callout
      action={
        <Button size="sm" onClick={() => onTakeOver({ ...values, ...fromSource(known), url: values.url })}>
          {t('useKnown')}
        </Button>
      }
    >
      {t('knownElsewhere', { title: known.title || known.publisher || known.canonical })}
    </Callout>
  )
}

function sourceBy(board: Board, canonical: string): Source | null {
  for (const claim of Object.values(board.claims)) {
    const found = claim.evidence.find((one) => one.source.canonical === canonical)
    if (found) return found.source
  }
  return null
}
