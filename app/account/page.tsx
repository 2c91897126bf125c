import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { hasPassword } from '#server/auth/account/profile.ts'
import { apiTokensOf } from '#server/auth/account/tokens.ts'
import { sessionsOf } from '#server/auth/sign-in/sessions.ts'
import { viewerOf } from '#server/auth/viewer-of-request.ts'
import { SignedInHeader } from '../signed-in-header.tsx'
import { getText } from '../_text/server.ts'
import { AccountPage } from './_account/account-page.tsx'
import { changePassword, createToken, endOtherSessions, endSession, revokeToken, saveName } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText()).t('people.account.title') }
}

export default async function Account() {
  const viewer = await viewerOf()
  if (!viewer) redirect('/sign-in?next=/account')
  const { userId, name, email, role } = viewer
  const [sessions, tokens, hasOne] = await Promise.all([
    sessionsOf(userId, viewer.sessionId),
    apiTokensOf(userId),
    hasPassword(userId),
  ])
  return (
    <>
      <SignedInHeader viewer={viewer} />
      <AccountPage
        person={{ name, email, role, hasPassword: hasOne }}
        sessions={sessions}
        tokens={tokens}
        actions={{ saveName, changePassword, endSession, endOtherSessions, createToken, revokeToken }}
      />
    </>
  )
}
