'use client'

import { useRefusalSentence } from '#app/_text/refusal-sentence.ts'
import { useToast } from '#app/_ui/overlays/toast.tsx'
import type { Refusal } from '#board/law/refusal.ts'

/** Tells the person of a refusal, for senders that had asked the room to be quiet. */
export function useTellRefusal(): (refusal: Refusal) => void {
  const { show } = useToast()
  const sentence = useRefusalSentence()
  return (refusal) => void show({ title: sentence(refusal), tone: 'danger', id: `refused-${refusal.code}` })
}
