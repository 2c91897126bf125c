import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignedInHeader } from '#app/signed-in-header.tsx'
import { getText } from '#app/_text/server.ts'
import { viewerOf } from '#server/auth/viewer-of-request.ts'
import { boardsOf } from '#server/queries/boards.ts'
import { presentOn } from '#server/queries/present.ts'
import { BoardsPage } from './_list/boards-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getText()
  return { title: t('boards.title') }
}

/** The boards on which the viewer has a seat. */
export default async function Boards() {
  const viewer = await viewerOf()
  if (!viewer) redirect('/sign-in?next=/boards')
  const boards = (await boardsOf(viewer)).map((board) => ({ ...board, present: presentOn(board.id) }))
  return (
    <>
      <SignedInHeader viewer={viewer} current="boards" />
      <BoardsPage first={boards} role={viewer.role} />
    </>
  )
}
