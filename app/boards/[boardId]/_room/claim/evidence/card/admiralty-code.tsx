'use client'

import { useTranslations } from 'use-intl'
import { Tooltip } from '#app/_ui/overlays/tooltip.tsx'

type Letter = 'A' | 'B' | 'C' | 'D' | 'E' | 'F'
type Figure = '1' | '2' | '3' | '4' | '5' | '6'

/** The grade of a source, its meaning on hover, on focus and for screen readers. */
export function AdmiraltyCode({ code }: { code: string }) {
  const t = useTranslations('evidence')
  const labels = useTranslations('labels')
  const [letter, figure] = code
  if (!isLetter(letter) || !isFigure(figure)) return null
  const meaning = t('gradeMeaning', {
    code,
    reliability: labels(`reliability.${letter}`),
    credibility: labels(`credibility.${figure}`),
  })
  return (
    <Tooltip label={meaning}>
      <button
        type="button"
        aria-label={`${t('grade', { code })}. ${meaning}`}
        className="tabular inline-flex min-h-6 min-w-6 cursor-help items-center justify-center rounded-sm border border-line px-1 text-xs font-medium text-ink-quiet"
      >
        {code}
      </button>
    </Tooltip>
  )
}

function isLetter(text: string | undefined): text is Letter {
  return text !== undefined && /^[A-F]$/.test(text)
}

function isFigure(text: string | undefined): text is Figure {
  return text !== undefined && /^[1-6]$/.test(text)
}
