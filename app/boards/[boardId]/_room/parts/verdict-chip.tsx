'use client'

import { Badge } from '#app/_ui/display/badge.tsx'
import { toneOf, type StandingTone } from '#board/select/standing-tone.ts'
import { ratingOf } from '#board/scale.ts'
import type { Standing } from '#board/verdict/standing.ts'
import { useBoard } from '../live/hooks.ts'
import { ToneSign } from './tone-sign.tsx'
import { useRatingLabel, useStandingWords } from './use-standing-words.ts'

type Look = { look?: 'soft' | 'line' | 'bare'; size?: 'sm' | 'md'; className?: string }
export type VerdictChipProps = Look & ({ standing: Standing; rating?: never } | { rating: string; standing?: never })

/** A verdict as sign, word and colour: what the board says of a claim, or one rating of the scale by its code. */
export function VerdictChip({ standing, rating, ...look }: VerdictChipProps) {
  return standing ? <StandingChip standing={standing} {...look} /> : <RatingChip rating={rating} {...look} />
}

function StandingChip({ standing, ...look }: Look & { standing: Standing }) {
  const tone = useBoard((board) => toneOf(standing, board))
  const words = useStandingWords()
  return <ToneChip tone={tone} words={words(standing)} {...look} />
}

function RatingChip({ rating, ...look }: Look & { rating: string }) {
  const tone = useBoard((board) => ratingOf(board, rating)?.tone ?? 'none')
  const label = useRatingLabel()
  return <ToneChip tone={tone} words={label(rating)} {...look} />
}

function ToneChip({ tone, words, look, size = 'sm', className }: Look & { tone: StandingTone; words: string }) {
  return (
    <Badge tone={tone} look={look} size={size} className={className} icon={<ToneSign tone={tone} className="size-3" />}>
      {words}
    </Badge>
  )
}
