import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { hasPeople } from '#server/auth/desk/has-people.ts'
import { ways } from '#server/auth/oauth/providers.ts'
import { safeNext } from '#server/auth/form/safe-next.ts'
import { enrolleeOf, viewerOf } from '#server/auth/viewer-of-request.ts'
import { Door } from '../_people/door.tsx'
import { OtherWays } from '../_people/other-ways.tsx'
import { getText } from '../_text/server.ts'
import { Callout } from '../_ui/display/callout.tsx'
import { SignInForm } from './_sign-in/sign-in-form.tsx'
import { PasskeySignIn } from './_sign-in/passkey-sign-in.tsx'
import { passkeyOptions, signIn, signInWith, signInWithPasskey } from './actions.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText()).t('people.signIn.title') }
}

export default async function SignInPage({ searchParams }: Props) {
  const { next, callbackUrl, error } = await searchParams
  const wanted = safeNext([next ?? callbackUrl ?? ''].flat()[0])
  if (await viewerOf()) redirect(wanted)
  if (await enrolleeOf()) redirect(`/sign-in/set-up?${new URLSearchParams({ next: wanted })}`)
  const [{ t }, isSetUp] = await Promise.all([getText(), hasPeople()])
  return (
    <Door title={t('people.signIn.title')} foot={isSetUp && t('people.signIn.byInvitation')}>
      {error !== undefined && (
        <Callout tone="danger" announce className="mb-4">
          {t(error === 'unproven' ? 'people.signIn.unproven' : 'people.signIn.failed')}
        </Callout>
      )}
      {isSetUp ? (
        <>
          <SignInForm signIn={signIn} next={wanted} />
          <PasskeySignIn next={wanted} options={passkeyOptions} signIn={signInWithPasskey} />
          <OtherWays ways={ways()} start={signInWith} fields={{ next: wanted }} />
        </>
      ) : (
        <Callout title={t('people.signIn.noAccounts')}>{t('people.signIn.noAccountsBody')}</Callout>
      )}
    </Door>
  )
}
