import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { safeNext } from '#server/auth/form/safe-next.ts'
import { proofWaysOf } from '#server/auth/sign-in/step-up.ts'
import { enrolleeOf, viewerOf } from '#server/auth/viewer-of-request.ts'
import { Door } from '../../_people/door.tsx'
import { ProofProvider } from '../../_people/proof.tsx'
import { getText } from '../../_text/server.ts'
import { addPasskey, newPasskeyOptions, proofPasskeyOptions, prove, setUpTotp } from '../../account/factor-actions.ts'
import { signOut } from '../actions.ts'
import { SetUp } from './_set-up/set-up.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText()).t('people.signIn.setUpTitle') }
}

export default async function SetUpPage({ searchParams }: Props) {
  const next = safeNext([(await searchParams)['next'] ?? ''].flat()[0])
  // Also for whoever has just set one up: their recovery codes are shown in the answer, and only there.
  const [viewer, enrollee] = await Promise.all([viewerOf(), enrolleeOf()])
  const person = viewer ?? enrollee
  if (!person) redirect(`/sign-in?${new URLSearchParams({ next })}`)
  const [{ t }, ways] = await Promise.all([getText(), proofWaysOf(person.userId)])
  return (
    <Door title={t('people.signIn.setUpTitle')} lead={t('people.signIn.setUpLead')}>
      <ProofProvider ways={ways} actions={{ prove, passkeyOptions: proofPasskeyOptions }}>
        <SetUp
          actions={{ setUpTotp, newPasskeyOptions, addPasskey }}
          isDone={viewer !== null && (ways.totp || ways.passkey)}
          next={next}
          signOut={signOut}
        />
      </ProofProvider>
    </Door>
  )
}
