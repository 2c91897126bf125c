'use client'

import { KeyRound } from 'lucide-react'
import { useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import type { Trouble } from '#board/answers/people-problem.ts'
import { answerWithPasskey, useKnowsPasskeys } from '../../_people/passkey.ts'
import type { PasskeyOptions } from '../../_people/passkey.ts'
import { useTroubleSentence } from '../../_people/use-trouble.ts'
import { Button } from '../../_ui/actions/button.tsx'
import { Callout } from '../../_ui/display/callout.tsx'

export type PasskeySignInProps = {
  /** Where to go then. */
  next: string
  options: () => Promise<PasskeyOptions | null>
  signIn: (answer: unknown) => Promise<Trouble | null>
  label?: string
}

/** Signs in by a passkey; nothing where the browser knows none. */
export function PasskeySignIn({ next, options, signIn, label }: PasskeySignInProps) {
  const t = useTranslations('people')
  const sentenceOf = useTroubleSentence()
  const knowsPasskeys = useKnowsPasskeys()
  const [busy, start] = useTransition()
  const [problem, setProblem] = useState<string | null>(null)
  if (!knowsPasskeys) return null

  const go = () =>
    start(async () => {
      setProblem(null)
      try {
        const asked = await options()
        const answer = asked && (await answerWithPasskey(asked))
        if (answer === null) return setProblem(t('signIn.passkeyCancelled'))
        const trouble = await signIn(answer)
        if (trouble) setProblem(sentenceOf(trouble))
        // Anew and not by the router: whatever it keeps was made for nobody.
        else window.location.assign(next)
      } catch {
        setProblem(t('problems.FAILED'))
      }
    })

  return (
    <div className="mt-3 flex flex-col gap-3">
      {problem !== null && (
        <Callout tone="danger" announce>
          {problem}
        </Callout>
      )}
      <Button icon={<KeyRound aria-hidden />} busy={busy} className="w-full justify-center" onClick={go}>
        {label ?? t('signIn.passkey')}
      </Button>
    </div>
  )
}
