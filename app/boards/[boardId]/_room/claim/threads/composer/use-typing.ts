'use client'

import { useCallback, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useNameOf, usePresent, useSign } from '../../../live/hooks.ts'

const FORGET_MS = 4_000

/** Names the place of a new thread among the things being typed. */
export const NEW_THREAD = 'new'

/** Tells the others that something is being written here, and that it no longer is after a pause. */
export function useTellTyping(place: string): { typing: () => void; stop: () => void } {
  const sign = useSign()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const stop = useCallback(() => {
    clearTimeout(timer.current)
    sign({ typing: null })
  }, [sign])
  const typing = useCallback(() => {
    clearTimeout(timer.current)
    sign({ typing: place })
    timer.current = setTimeout(() => sign({ typing: null }), FORGET_MS)
  }, [sign, place])
  useEffect(() => () => clearTimeout(timer.current), [])
  return { typing, stop }
}

/** Who else is writing a comment on this claim, in a sentence; empty when nobody is. */
export function useTypingWords(claimId: string, threadIds: readonly string[]): string {
  const t = useTranslations('comment')
  const nameOf = useNameOf()
  const present = usePresent()
  const writers = present.filter(
    (one) =>
      one.claimId === claimId && one.typing !== null && (one.typing === NEW_THREAD || threadIds.includes(one.typing)),
  )
  const names = [...new Set(writers.map((one) => one.userId))].map(nameOf)
  const [first = '', second = ''] = names
  return names.length === 0 ? '' : t('typing', { count: names.length, first, second })
}
