import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { passwordOf } from '#server/auth/account/profile.ts'
import { apiTokensOf } from '#server/auth/account/tokens.ts'
import { factorsOf } from '#server/auth/factors/factors.ts'
import { linksOf } from '#server/auth/oauth/link.ts'
import { sessionsOf, untoldSignIns } from '#server/auth/sign-in/sessions.ts'
import { proofWaysOf } from '#server/auth/sign-in/step-up.ts'
import { viewerOf } from '#server/auth/viewer-of-request.ts'
import { ProofProvider } from '../_people/proof.tsx'
import { SignedInHeader } from '../signed-in-header.tsx'
import { getText } from '../_text/server.ts'
import { AccountPage } from './_account/account-page.tsx'
import {
  changePassword,
  createToken,
  endOtherSessions,
  endSession,
  linkWay,
  revokeToken,
  saveName,
  unlinkWay,
} from './actions.ts'
import {
  addPasskey,
  newCodes,
  newPasskeyOptions,
  proofPasskeyOptions,
  prove,
  removePasskey,
  removeTotp,
  renamePasskey,
  setUpTotp,
} from './factor-actions.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText()).t('people.account.title') }
}

export default async function Account({ searchParams }: Props) {
  const viewer = await viewerOf()
  if (!viewer) redirect('/sign-in?next=/account')
  const { userId, name, email, role, sessionId } = viewer
  const [sessions, untold, tokens, password, factors, links, ways, { link }] = await Promise.all([
    sessionsOf(userId, sessionId),
    untoldSignIns(userId, sessionId),
    apiTokensOf(userId),
    passwordOf(userId),
    factorsOf(userId),
    linksOf(userId),
    proofWaysOf(userId),
    searchParams,
  ])
  const sessionActions = { endSession, endOtherSessions }
  const tokenActions = { createToken, revokeToken }
  const factorActions = { setUpTotp, newPasskeyOptions, addPasskey, renamePasskey, removeTotp, removePasskey, newCodes }
  return (
    <>
      <SignedInHeader viewer={viewer} />
      <ProofProvider ways={ways} actions={{ prove, passkeyOptions: proofPasskeyOptions }}>
        <AccountPage
          person={{ name, email, role, hasPassword: password.hasPassword, isPasswordWeak: password.isWeak }}
          sessions={sessions}
          untold={untold.map((one) => one.id)}
          tokens={tokens}
          factors={factors}
          links={links}
          isLinkTaken={link === 'taken'}
          actions={{
            saveName,
            changePassword,
            linkWay,
            unlinkWay,
            ...sessionActions,
            ...tokenActions,
            ...factorActions,
          }}
        />
      </ProofProvider>
    </>
  )
}
