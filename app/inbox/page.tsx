import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignedInHeader } from '#app/signed-in-header.tsx'
import { getText } from '#app/_text/server.ts'
import { viewerOf } from '#server/auth/viewer-of-request.ts'
import { inboxOf } from '#server/queries/inbox.ts'
import { InboxPage } from './_inbox/inbox-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getText()
  return { title: t('inbox.title') }
}

/** What came in for the viewer. */
export default async function Inbox() {
  const viewer = await viewerOf()
  if (!viewer) redirect('/sign-in?next=/inbox')
  const { items } = await inboxOf(viewer)
  return (
    <>
      <SignedInHeader viewer={viewer} current="inbox" />
      <InboxPage first={items} />
    </>
  )
}
