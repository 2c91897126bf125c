'use client'

import { FileText, Gavel, MessageCircle, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Claim } from '#board/claim/claim.ts'
import { figuresOf } from '#board/select/claim-figures.ts'

/** Sources, verdicts and open threads of a claim, as signs with numbers and words for screen readers. */
export function ClaimFigures({ claim }: { claim: Claim }) {
  const t = useTranslations('views.figures')
  const { evidence, verdicts, openThreads } = figuresOf(claim)
  return (
    <span className="inline-flex items-center gap-2.5 text-xs text-ink-quiet">
      <Figure sign={FileText} count={evidence} words={t('evidence', { count: evidence })} />
      <Figure sign={Gavel} count={verdicts} words={t('verdicts', { count: verdicts })} />
      {openThreads > 0 && (
        <Figure sign={MessageCircle} count={openThreads} words={t('threads', { count: openThreads })} />
      )}
    </span>
  )
}

function Figure({ sign: Sign, count, words }: { sign: LucideIcon; count: number; words: string }) {
  return (
    <span title={words} className="tabular inline-flex items-center gap-1">
      <Sign aria-hidden className="size-3 text-ink-faint" />
      <span aria-hidden>{count}</span>
      <span className="sr-only">{words}</span>
    </span>
  )
}
