'use client'

import type { RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { Autocomplete } from '#app/_ui/fields/autocomplete.tsx'
import { Field } from '#app/_ui/fields/field.tsx'
import { Select } from '#app/_ui/fields/select.tsx'
import { TextArea } from '#app/_ui/fields/text-area.tsx'
import type { Board } from '#board/board.ts'
import { CHECKABILITIES, CLAIM_TYPES, PRIORITIES } from '#board/claim/kinds.ts'
import { useBoard } from '../../live/hooks.ts'
import { isSameList } from '#board/kernel/same.ts'
import type { NewClaim } from './new-claim-draft.ts'

export type NewClaimFieldsProps = {
  draft: NewClaim
  change: (part: Partial<NewClaim>) => void
  /** Complain about what is missing. */
  isTried: boolean
  /** Where the focus goes when the form opens. */
  statement: RefObject<HTMLTextAreaElement | null>
}

/** What is asked of a new claim: what it says, whose it is, of what kind, and how urgent. */
export function NewClaimFields({ draft, change, isTried, statement }: NewClaimFieldsProps) {
  const t = useTranslations('room.newClaim')
  const labels = useTranslations('labels')
  const claimants = useBoard(claimantsOf, isSameList)
  const isEmpty = draft.statement.trim() === ''
  return (
    <>
      <Field
        label={t('statement')}
        hint={t('statementHint')}
        required
        error={isTried && isEmpty && t('statementMissing')}
      >
        <TextArea ref={statement} value={draft.statement} onChange={(words) => change({ statement: words })} rows={3} />
      </Field>
      <Field label={t('claimant')} hint={t('claimantHint')}>
        <Autocomplete value={draft.claimant} onChange={(claimant) => change({ claimant })} suggestions={claimants} />
      </Field>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={t('type')}>
          <Select
            value={draft.claimType}
            onChange={(claimType) => change({ claimType })}
            options={CLAIM_TYPES.map((value) => ({ value, label: labels(`claimType.${value}`) }))}
          />
        </Field>
        <Field label={t('priority')}>
          <Select
            value={draft.priority}
            onChange={(priority) => change({ priority })}
            options={PRIORITIES.map((value) => ({ value, label: labels(`priority.${value}`) }))}
          />
        </Field>
        <Field label={t('checkability')} className="sm:col-span-2">
          <Select
            value={draft.checkability}
            onChange={(checkability) => change({ checkability })}
            options={CHECKABILITIES.map((value) => ({ value, label: labels(`checkability.${value}`) }))}
          />
        </Field>
      </div>
    </>
  )
}

const claimantsOf = (board: Board): readonly string[] =>
  [...new Set(Object.values(board.claims).map((claim) => claim.claimant))].filter((name) => name !== '')
