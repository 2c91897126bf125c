'use client'

import { useTranslations } from 'use-intl'
import { Field } from '#app/_ui/fields/field.tsx'
import { TextArea } from '#app/_ui/fields/text-area.tsx'
import { LIMITS } from '#board/kernel/limits.ts'
import type { NewBoard } from './use-new-board.ts'

/** The article itself, with its length. */
export function TextField({ board }: { board: NewBoard }) {
  const t = useTranslations('boards.form')
  const { text } = board.draft
  const problem = board.wrong.text && t(`wrong.${board.wrong.text}`, { most: LIMITS.articleText })
  return (
    <div className="flex flex-col gap-1">
      <Field label={t('text')} hint={t('textHint')} error={problem} required>
        <TextArea
          rows={12}
          maxRows={24}
          autoFocus
          spellCheck={false}
          lang={board.draft.language}
          value={text}
          onChange={(next) => board.set('text', next)}
          className="min-h-[38dvh] font-serif text-lg leading-relaxed"
        />
      </Field>
      <p className="tabular self-end text-xs text-ink-quiet">
        {t('count', { words: wordsIn(text), characters: text.length })}
      </p>
    </div>
  )
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0
}
