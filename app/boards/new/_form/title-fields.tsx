'use client'

import { useTranslations } from 'use-intl'
import { Combobox } from '#app/_ui/fields/combobox.tsx'
import { Field } from '#app/_ui/fields/field.tsx'
import { TextInput } from '#app/_ui/fields/text-input.tsx'
import { ARTICLE_LANGUAGES } from './article-languages.ts'
import { titleOf } from './to-request.ts'
import type { NewBoard } from './use-new-board.ts'

/** What the desk calls the board, and the language of its article. */
export function TitleFields({ board }: { board: NewBoard }) {
  const t = useTranslations('boards.form')
  const languages = ARTICLE_LANGUAGES.map((code) => ({ value: code, label: t(`languages.${code}`) }))
  return (
    <div className="grid gap-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <Field
        label={t('boardTitle')}
        hint={t('boardTitleHint')}
        error={board.wrong.title && t(`wrong.${board.wrong.title}`)}
      >
        <TextInput
          value={board.draft.title}
          placeholder={titleOf({ ...board.draft, title: '' })}
          onChange={(next) => board.set('title', next)}
        />
      </Field>
      <Field label={t('language')} className="justify-end">
        <Combobox
          options={languages}
          value={ARTICLE_LANGUAGES.find((code) => code === board.draft.language) ?? null}
          onChange={(code) => code && board.set('language', code)}
        />
      </Field>
    </div>
  )
}
