'use client'

import { KeyRound } from 'lucide-react'
import { useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { isTrouble, type Trouble } from '#board/answers/people-problem.ts'
import { Button } from '../../_ui/actions/button.tsx'
import { Callout } from '../../_ui/display/callout.tsx'
import { Field } from '../../_ui/fields/field.tsx'
import { TextInput } from '../../_ui/fields/text-input.tsx'
import { makePasskey, useKnowsPasskeys } from '../passkey.ts'
import { useProof } from '../proof.tsx'
import { useTroubleSentence } from '../use-trouble.ts'
import type { FactorActions } from './factor-types.ts'

export type PasskeyAddProps = Pick<FactorActions, 'newPasskeyOptions' | 'addPasskey'> & {
  onAdded: (codes: readonly string[] | null) => void
}

/** Adds a passkey of this device or of a security key. Only the browser can make one, so it needs scripts. */
export function PasskeyAdd({ newPasskeyOptions, addPasskey, onAdded }: PasskeyAddProps) {
  const t = useTranslations('people')
  const sentenceOf = useTroubleSentence()
  const askProof = useProof()
  const knowsPasskeys = useKnowsPasskeys()
  const [name, setName] = useState('')
  const [busy, start] = useTransition()
  const [problem, setProblem] = useState<string | null>(null)

  const fail = (trouble: Trouble) => {
    if (trouble.problem === 'PROVE_IT' && askProof) askProof(add)
    else setProblem(trouble.problem === 'WRONG_CODE' ? t('factors.passkeyFailed') : sentenceOf(trouble))
  }
  const add = () =>
    start(async () => {
      setProblem(null)
      try {
        const options = await newPasskeyOptions()
        if (isTrouble(options)) return fail(options)
        const made = await makePasskey(options)
        if (made === null) return setProblem(t('factors.passkeyFailed'))
        const added = await addPasskey(name.trim() || t('factors.passkeyExample'), made)
        if (isTrouble(added)) return fail(added)
        setName('')
        onAdded(added.codes)
      } catch {
        setProblem(t('problems.FAILED'))
      }
    })

  return (
    <form
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      {problem !== null && (
        <Callout tone="danger" announce>
          {problem}
        </Callout>
      )}
      <div className="flex flex-wrap items-end gap-2">
        <Field label={t('factors.passkeyName')} className="flex-1 basis-52">
          <TextInput value={name} onChange={setName} maxLength={80} placeholder={t('factors.passkeyExample')} />
        </Field>
        <Button
          type="submit"
          icon={<KeyRound aria-hidden />}
          busy={busy}
          disabledReason={!knowsPasskeys && t('factors.passkeyNoBrowser')}
        >
          {t('factors.addPasskey')}
        </Button>
      </div>
    </form>
  )
}
