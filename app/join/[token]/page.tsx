import { Link2Off } from 'lucide-react'
import type { Metadata } from 'next'
import { hasPeople } from '#server/auth/desk/has-people.ts'
import { openInvitation } from '#server/auth/desk/invitations.ts'
import { ways } from '#server/auth/oauth/providers.ts'
import { viewerOf } from '#server/auth/viewer-of-request.ts'
import { Door } from '../../_people/door.tsx'
import { OtherWays } from '../../_people/other-ways.tsx'
import { DeadEnd } from '../../_shell/dead-end.tsx'
import { getText } from '../../_text/server.ts'
import { LinkButton } from '../../_ui/actions/link-button.tsx'
import { JoinForm } from './_join/join-form.tsx'
import { SignOutFirst } from './_join/sign-out-first.tsx'
import { signOut } from '../../sign-in/actions.ts'
import { join, joinWith } from './actions.ts'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText()).t('people.join.title'), robots: { index: false } }
}

export default async function JoinPage({ params }: Props) {
  const { token } = await params
  const [{ t }, invitation, viewer] = await Promise.all([getText(), openInvitation(token), viewerOf()])
  if (!invitation) return <DeadLink />
  const isSetUp = await hasPeople()
  const lead = isSetUp
    ? t('people.join.lead', { role: t(`labels.role.${invitation.role}`) })
    : t('people.join.leadFirst')
  return (
    <Door title={t(isSetUp ? 'people.join.title' : 'people.join.titleFirst')} lead={lead}>
      {viewer && <SignOutFirst name={viewer.name} signOut={signOut} />}
      <JoinForm join={join} token={token} />
      <OtherWays ways={ways()} start={joinWith} fields={{ token }} />
    </Door>
  )
}

async function DeadLink() {
  const { t } = await getText()
  return (
    <DeadEnd
      product={t('common.product')}
      icon={<Link2Off />}
      title={t('people.join.deadTitle')}
      action={<LinkButton href="/sign-in">{t('people.join.toSignIn')}</LinkButton>}
    >
      {t('people.join.deadBody')}
    </DeadEnd>
  )
}
