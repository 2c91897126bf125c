'use client'

import { KeyRound } from 'lucide-react'
import { createContext, useContext, useRef, useState, useTransition } from 'react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Trouble } from '#board/answers/people-problem.ts'
import type { ProofWays } from '#board/answers/second-factor.ts'
import { Button } from '../_ui/actions/button.tsx'
import { Callout } from '../_ui/display/callout.tsx'
import { Field } from '../_ui/fields/field.tsx'
import { TextInput } from '../_ui/fields/text-input.tsx'
import { Dialog } from '../_ui/overlays/dialog.tsx'
import { answerWithPasskey, useKnowsPasskeys } from './passkey.ts'
import type { PasskeyOptions } from './passkey.ts'
import { useTroubleSentence } from './use-trouble.ts'

/** The server actions by which somebody shows again who they are. */
export type ProofActions = {
  readonly prove: (proof: Readonly<Record<string, unknown>>) => Promise<Trouble | null>
  readonly passkeyOptions: () => Promise<PasskeyOptions | null>
}

type Ask = (then: () => void) => void

const ProofContext = createContext<Ask | null>(null)

/** Asks who sits there and goes on with what was meant once that is shown; null where no page offers it. */
export function useProof(): Ask | null {
  return useContext(ProofContext)
}

/** Lets everything inside ask for a fresh proof, in a window over the page, so that nothing typed is lost. */
export function ProofProvider({
  ways,
  actions,
  children,
}: {
  ways: ProofWays
  actions: ProofActions
  children: ReactNode
}) {
  const t = useTranslations('people.proof')
  const [isOpen, setOpen] = useState(false)
  const meant = useRef<() => void>(() => undefined)
  const [ask] = useState(() => (then: () => void) => {
    meant.current = then
    setOpen(true)
  })
  return (
    <ProofContext value={ask}>
      {children}
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t('title')}
        description={t('body')}
        size="sm"
        dismissible={false}
      >
        <ProofForm
          ways={ways}
          actions={actions}
          onProven={() => {
            setOpen(false)
            meant.current()
          }}
        />
      </Dialog>
    </ProofContext>
  )
}

function ProofForm({ ways, actions, onProven }: { ways: ProofWays; actions: ProofActions; onProven: () => void }) {
  const t = useTranslations('people')
  const sentenceOf = useTroubleSentence()
  const knowsPasskeys = useKnowsPasskeys()
  const [busy, start] = useTransition()
  const [trouble, setTrouble] = useState<{ sentence: string; at: number } | null>(null)

  const say = (sentence: string) => setTrouble((before) => ({ sentence, at: (before?.at ?? 0) + 1 }))
  const send = (proofOf: () => Promise<Readonly<Record<string, unknown>> | null>) =>
    start(async () => {
      try {
        const proof = await proofOf()
        if (proof === null) return say(t('signIn.passkeyCancelled'))
        const found = await actions.prove(proof)
        if (found) say(sentenceOf(found))
        else onProven()
      } catch {
        say(t('problems.FAILED'))
      }
    })
  const byPasskey = async () => {
    const options = await actions.passkeyOptions()
    const answer = options && (await answerWithPasskey(options))
    return answer === null ? null : { kind: 'passkey', answer }
  }
  const written = ways.password ? 'password' : ways.totp ? 'totp' : null
  const mayPasskey = ways.passkey && knowsPasskeys

  return (
    <div className="flex flex-col gap-4">
      {trouble && (
        <Callout key={trouble.at} tone="danger" announce>
          {trouble.sentence}
        </Callout>
      )}
      {written && (
        <form
          noValidate
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            const value = String(new FormData(event.currentTarget).get('proof') ?? '')
            send(async () =>
              written === 'password' ? { kind: written, password: value } : { kind: written, code: value },
            )
          }}
        >
          <Field label={written === 'password' ? t('currentPassword') : t('signIn.code')}>
            {written === 'password' ? (
              <TextInput name="proof" type="password" autoComplete="current-password" />
            ) : (
              <TextInput name="proof" inputMode="numeric" autoComplete="one-time-code" maxLength={20} />
            )}
          </Field>
          <Button type="submit" variant="primary" busy={busy} className="w-full justify-center">
            {t('proof.confirm')}
          </Button>
        </form>
      )}
      {mayPasskey && (
        <Button
          icon={<KeyRound aria-hidden />}
          variant={written ? undefined : 'primary'}
          busy={busy}
          className="w-full justify-center"
          onClick={() => send(byPasskey)}
        >
          {t('signIn.usePasskey')}
        </Button>
      )}
      {!written && !mayPasskey && <p className="text-sm text-ink-quiet">{t('proof.noWay')}</p>}
    </div>
  )
}
