import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { safeNext } from '#server/auth/form/safe-next.ts'
import { waitingIn } from '#server/auth/sign-in/admit.ts'
import { Door } from '../../_people/door.tsx'
import { getText } from '../../_text/server.ts'
import { TextLink } from '../../_ui/actions/text-link.tsx'
import { PasskeySignIn } from '../_sign-in/passkey-sign-in.tsx'
import { CodeForm, RecoveryForm } from './_second-factor/second-factor-form.tsx'
import { factorPasskeyOptions, finish, finishByPasskey } from './actions.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText()).t('people.signIn.secondTitle') }
}

export default async function SecondFactorPage({ searchParams }: Props) {
  const next = safeNext([(await searchParams)['next'] ?? ''].flat()[0])
  const waiting = await waitingIn((await headers()).get('cookie'))
  if (!waiting) redirect(`/sign-in?${new URLSearchParams({ next })}`)
  const { t } = await getText()
  return (
    <Door
      title={t('people.signIn.secondTitle')}
      lead={t('people.signIn.secondLead')}
      foot={<TextLink href="/sign-in">{t('people.signIn.startOver')}</TextLink>}
    >
      {waiting.ways.totp && <CodeForm finish={finish} next={next} />}
      {waiting.ways.passkey && (
        <PasskeySignIn
          next={next}
          options={factorPasskeyOptions}
          signIn={finishByPasskey}
          label={t('people.signIn.usePasskey')}
        />
      )}
      <RecoveryForm finish={finish} next={next} />
    </Door>
  )
}
