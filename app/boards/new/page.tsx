import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignedInHeader } from '#app/signed-in-header.tsx'
import { getText } from '#app/_text/server.ts'
import { viewerOf } from '#server/auth/viewer-of-request.ts'
import { NewBoardForm } from './_form/new-board-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getText()
  return { title: t('boards.form.title') }
}

/** Where a board is opened on a pasted text. */
export default async function NewBoard() {
  const viewer = await viewerOf()
  if (!viewer) redirect('/sign-in?next=/boards/new')
  // Who may only read along finds the reason on the list; the server would refuse the form anyway.
  if (viewer.role === 'viewer') redirect('/boards')
  return (
    <>
      <SignedInHeader viewer={viewer} current="boards" />
      <NewBoardForm userId={viewer.userId} />
    </>
  )
}
