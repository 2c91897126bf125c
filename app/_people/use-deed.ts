'use client'

import { useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { useToast } from '../_ui/overlays/toast.tsx'
import type { Trouble } from '#board/answers/people-problem.ts'
import { useProof } from './proof.tsx'
import { useTroubleSentence } from './use-trouble.ts'

/** Runs a server action behind a button: busy while it runs, then says what came of it, asking first who sits there if need be. */
export function useDeed(): {
  busy: boolean
  run: (deed: () => Promise<Trouble | null>, success: string, onDone?: () => void) => void
} {
  const [busy, start] = useTransition()
  const toast = useToast()
  const sentenceOf = useTroubleSentence()
  const t = useTranslations('people')
  const askProof = useProof()
  const run: ReturnType<typeof useDeed>['run'] = (deed, success, onDone) =>
    start(async () => {
      try {
        const trouble = await deed()
        if (trouble?.problem === 'PROVE_IT' && askProof) askProof(() => run(deed, success, onDone))
        else if (trouble) toast.show({ title: sentenceOf(trouble), tone: 'danger' })
        else {
          toast.show({ title: success, tone: 'ok' })
          onDone?.()
        }
      } catch {
        // The request itself did not get through.
        toast.show({ title: t('problems.FAILED'), tone: 'danger' })
      }
    })
  return { busy, run }
}
