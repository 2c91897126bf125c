'use client'

import { useTranslations } from 'use-intl'
import { useReaderLanguage } from '#app/_text/use-reader-language.ts'
import { RadioCards } from '#app/_ui/fields/radio-cards.tsx'
import { useBoard } from '../../../live/hooks.ts'
import { ToneSign } from '../../../parts/tone-sign.tsx'

export type RatingFieldProps = { value: string | null; onChange: (rating: string) => void; error: string | false }

/** The ratings of the board's own scale as cards, each with its definition in the reader's language. */
export function RatingField({ value, onChange, error }: RatingFieldProps) {
  const t = useTranslations('verdict')
  const language = useReaderLanguage()
  const ratings = useBoard((board) => board.scale.ratings)
  return (
    <div data-problem={error ? true : undefined} className="flex flex-col gap-1">
      <span aria-hidden className="text-sm font-medium">
        {t('rating')}
      </span>
      <RadioCards
        label={t('rating')}
        value={value}
        onChange={onChange}
        options={ratings.map(({ code, label, definition, tone }) => ({
          value: code,
          label: label[language],
          hint: definition[language],
          tone: tone,
          icon: <ToneSign tone={tone} className="size-4" />,
        }))}
      />
      {error && (
        <p role="alert" className="text-xs text-danger">
          {error}
        </p>
      )}
    </div>
  )
}
