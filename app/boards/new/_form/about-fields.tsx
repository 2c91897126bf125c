'use client'

import { useTranslations } from 'use-intl'
import { Field } from '#app/_ui/fields/field.tsx'
import { TextArea } from '#app/_ui/fields/text-area.tsx'
import { TextInput } from '#app/_ui/fields/text-input.tsx'
import type { NewBoard } from './use-new-board.ts'

/** Where the article appeared and what else is known of it. */
export function AboutFields({ board }: { board: NewBoard }) {
  const t = useTranslations('boards.form')
  return (
    <fieldset className="grid gap-4 sm:grid-cols-2">
      <legend className="eyebrow mb-2">{t('about')}</legend>
      <p className="-mt-2.5 mb-0.5 text-xs text-ink-quiet sm:col-span-2">{t('aboutHint')}</p>
      <LineField board={board} field="headline" label={t('headline')} className="sm:col-span-2" />
      <LineField board={board} field="outlet" label={t('outlet')} />
      <LineField board={board} field="author" label={t('author')} />
      <LineField board={board} field="url" label={t('url')} type="url" className="justify-end" />
      <LineField board={board} field="publishedAt" label={t('published')} hint={t('publishedHint')} />
      <Field
        label={t('note')}
        hint={t('noteHint')}
        error={board.wrong.note && t(`wrong.${board.wrong.note}`)}
        className="sm:col-span-2"
      >
        <TextArea rows={2} value={board.draft.note} onChange={(next) => board.set('note', next)} />
      </Field>
    </fieldset>
  )
}

type LineFieldProps = {
  board: NewBoard
  field: 'headline' | 'outlet' | 'author' | 'url' | 'publishedAt'
  label: string
  hint?: string
  type?: 'text' | 'url'
  className?: string
}

function LineField({ board, field, label, hint, type = 'text', className }: LineFieldProps) {
  const t = useTranslations('boards.form')
  const wrong = board.wrong[field]
  return (
    <Field label={label} hint={hint} error={wrong && t(`wrong.${wrong}`)} className={className}>
      <TextInput type={type} value={board.draft[field]} onChange={(next) => board.set(field, next)} />
    </Field>
  )
}
