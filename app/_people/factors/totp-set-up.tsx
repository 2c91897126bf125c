'use client'

import { Smartphone } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { TotpProposal } from '#board/answers/second-factor.ts'
import { Button } from '../../_ui/actions/button.tsx'
import { Field } from '../../_ui/fields/field.tsx'
import { TextInput } from '../../_ui/fields/text-input.tsx'
import { CheckedForm } from '../checked-form.tsx'
import { SecretLine } from '../secret-line.tsx'
import type { FactorActions, TotpSetUp } from './factor-types.ts'

export type TotpSetUpProps = {
  hasOne: boolean
  setUpTotp: FactorActions['setUpTotp']
  onAdded: (codes: readonly string[] | null) => void
}

/** Sets up an authenticator app: a secret to scan, then a code as proof that it arrived. One form, which works without scripts. */
export function TotpSetUpForm({ hasOne, setUpTotp, onAdded }: TotpSetUpProps) {
  const t = useTranslations('people.factors')
  // The secret stays in sight while a first code did not fit.
  const [proposal, setProposal] = useState<TotpProposal | null>(null)
  const follow = (done: TotpSetUp) => {
    setProposal('proposal' in done ? done.proposal : null)
    if ('codes' in done) onAdded(done.codes)
  }
  return (
    <CheckedForm action={setUpTotp} onDone={follow}>
      {({ state, busy, wrong }) => {
        const isDone = state.done !== null && 'codes' in state.done
        const shown = state.done !== null && 'proposal' in state.done ? state.done.proposal : isDone ? null : proposal
        return shown ? (
          <>
            <p className="text-sm">{t('scan')}</p>
            <div className="flex flex-wrap items-start gap-4">
              <QrCode label={t('qr')} qr={shown.qr} />
              <div className="flex min-w-0 flex-1 basis-52 flex-col gap-3">
                <input type="hidden" name="sealed" value={shown.sealed} />
                <SecretLine label={t('secret')} copyLabel={t('copySecret')} secret={shown.secret} />
                <Field label={t('code')} error={wrong('code')}>
                  <TextInput
                    name="code"
                    inputMode="numeric"
                    autoComplete="one-time-code"
                    maxLength={20}
                    className="max-w-40 font-mono"
                  />
                </Field>
                <Button type="submit" variant="primary" busy={busy} className="self-start">
                  {t('confirmApp')}
                </Button>
              </div>
            </div>
          </>
        ) : (
          <Button type="submit" icon={<Smartphone aria-hidden />} busy={busy} className="self-start">
            {t(hasOne ? 'replaceApp' : 'setUpApp')}
          </Button>
        )
      }}
    </CheckedForm>
  )
}

// Dark on light in every look: cameras read nothing else.
function QrCode({ label, qr }: { label: string; qr: TotpProposal['qr'] }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${qr.size} ${qr.size}`}
      shapeRendering="crispEdges"
      className="size-44 shrink-0 rounded-md border border-line bg-white"
    >
      <path d={qr.path} fill="#000" />
    </svg>
  )
}
