'use client'

import { KeyRound, Smartphone } from 'lucide-react'
import { useState, useTransition } from 'react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { isTrouble } from '#board/answers/people-problem.ts'
import type { FactorLines, PasskeyLine } from '#board/answers/second-factor.ts'
import type { FactorActions } from '../../_people/factors/factor-types.ts'
import { PasskeyAdd } from '../../_people/factors/passkey-add.tsx'
import { RecoveryCodes } from '../../_people/factors/recovery-codes.tsx'
import { TotpSetUpForm } from '../../_people/factors/totp-set-up.tsx'
import { useProof } from '../../_people/proof.tsx'
import { useDeed } from '../../_people/use-deed.ts'
import { useTroubleSentence } from '../../_people/use-trouble.ts'
import { Button } from '../../_ui/actions/button.tsx'
import { Time } from '../../_ui/display/time.tsx'
import { TextInput } from '../../_ui/fields/text-input.tsx'
import { Panel } from '../../_ui/layout/panel.tsx'
import { Confirm } from '../../_ui/overlays/confirm.tsx'
import { useToast } from '../../_ui/overlays/toast.tsx'

export type SecondFactorsProps = { factors: FactorLines; actions: FactorActions }

/** What one has besides the password: an app, passkeys, and codes for the day when both are lost. */
export function SecondFactors({ factors, actions }: SecondFactorsProps) {
  const t = useTranslations('people.factors')
  const toast = useToast()
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const added = (words: string) => (made: readonly string[] | null) => {
    if (made) setCodes(made)
    toast.show({ title: words, tone: 'ok' })
  }
  const hasAny = factors.totpSince !== null || factors.passkeys.length > 0
  return (
    <Panel title={t('title')}>
      <p className="mb-3 text-sm text-ink-quiet">{t('lead')}</p>
      {codes && (
        <div className="mb-4">
          <RecoveryCodes codes={codes} />
        </div>
      )}
      {hasAny ? (
        <ul className="mb-4 divide-y divide-line border-y border-line">
          {factors.totpSince !== null && <App since={factors.totpSince} removeTotp={actions.removeTotp} />}
          {factors.passkeys.map((passkey) => (
            <Passkey key={passkey.id} passkey={passkey} actions={actions} />
          ))}
          <CodesLeft left={factors.codesLeft} newCodes={actions.newCodes} onCodes={setCodes} />
        </ul>
      ) : (
        <p className="mb-4 text-sm text-ink-faint">{t('none')}</p>
      )}
      <div className="flex flex-col gap-4">
        <TotpSetUpForm
          hasOne={factors.totpSince !== null}
          setUpTotp={actions.setUpTotp}
          onAdded={added(t('appAdded'))}
        />
        <PasskeyAdd {...actions} onAdded={added(t('passkeyAdded'))} />
      </div>
    </Panel>
  )
}

function Line({
  icon,
  title,
  detail,
  children,
}: {
  icon: ReactNode
  title: ReactNode
  detail: ReactNode
  children: ReactNode
}) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-sm [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-ink-faint">
      {icon}
      <span className="min-w-0 flex-1 basis-44">
        <span className="block font-medium break-words">{title}</span>
        <span className="block text-xs text-ink-quiet">{detail}</span>
      </span>
      {children}
    </li>
  )
}

function Remove({
  title,
  label,
  remove,
}: {
  title: string
  label: string
  remove: () => ReturnType<FactorActions['removeTotp']>
}) {
  const t = useTranslations('people.factors')
  const [asking, setAsking] = useState(false)
  const { busy, run } = useDeed()
  return (
    <>
      <Button size="sm" aria-label={label} onClick={() => setAsking(true)}>
        {t('remove')}
      </Button>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={title}
        body={t('removeBody')}
        confirmLabel={t('remove')}
        danger
        busy={busy}
        onConfirm={() => {
          // Closed first: what may be asked next is a window of its own.
          setAsking(false)
          run(remove, t('removed'))
        }}
      />
    </>
  )
}

function App({ since, removeTotp }: { since: number; removeTotp: FactorActions['removeTotp'] }) {
  const t = useTranslations('people.factors')
  return (
    <Line
      icon={<Smartphone aria-hidden />}
      title={t('app')}
      detail={
        <>
          {t('appSince')} <Time at={since} />
        </>
      }
    >
      <Remove title={t('removeApp')} label={`${t('remove')}: ${t('app')}`} remove={removeTotp} />
    </Line>
  )
}

function Passkey({ passkey, actions }: { passkey: PasskeyLine; actions: FactorActions }) {
  const t = useTranslations('people')
  const [name, setName] = useState<string | null>(null)
  const { busy, run } = useDeed()
  return (
    <Line
      icon={<KeyRound aria-hidden />}
      title={
        name === null ? (
          passkey.name
        ) : (
          <form
            className="flex gap-2"
            onSubmit={(event) => {
              event.preventDefault()
              run(
                () => actions.renamePasskey(passkey.id, name),
                t('factors.renamed'),
                () => setName(null),
              )
            }}
          >
            <TextInput aria-label={t('factors.passkeyName')} value={name} onChange={setName} maxLength={80} autoFocus />
            <Button type="submit" size="sm" busy={busy}>
              {t('factors.save')}
            </Button>
          </form>
        )
      }
      detail={
        <>
          {t('account.made')} <Time at={passkey.createdAt} /> ·{' '}
          {passkey.lastUsedAt === null ? (
            t('account.neverUsed')
          ) : (
            <>
              {t('account.lastUsed')} <Time at={passkey.lastUsedAt} />
            </>
          )}
        </>
      }
    >
      {name === null && (
        <Button size="sm" aria-label={`${t('factors.rename')}: ${passkey.name}`} onClick={() => setName(passkey.name)}>
          {t('factors.rename')}
        </Button>
      )}
      <Remove
        title={t('factors.removePasskey', { name: passkey.name })}
        label={`${t('factors.remove')}: ${passkey.name}`}
        remove={() => actions.removePasskey(passkey.id)}
      />
    </Line>
  )
}

type CodesLeftProps = { left: number; newCodes: FactorActions['newCodes']; onCodes: (codes: readonly string[]) => void }

function CodesLeft({ left, newCodes, onCodes }: CodesLeftProps) {
  const t = useTranslations('people')
  const toast = useToast()
  const askProof = useProof()
  const sentenceOf = useTroubleSentence()
  const [busy, start] = useTransition()
  const renew = () =>
    start(async () => {
      try {
        const made = await newCodes()
        if (!isTrouble(made)) {
          onCodes(made.codes)
          toast.show({ title: t('factors.newCodesDone'), tone: 'ok' })
        } else if (made.problem === 'PROVE_IT' && askProof) askProof(renew)
        else toast.show({ title: sentenceOf(made), tone: 'danger' })
      } catch {
        toast.show({ title: t('problems.FAILED'), tone: 'danger' })
      }
    })
  return (
    <Line icon={<KeyRound aria-hidden />} title={t('factors.codes')} detail={t('factors.codesLeft', { count: left })}>
      <Button size="sm" busy={busy} onClick={renew}>
        {t('factors.newCodes')}
      </Button>
    </Line>
  )
}
