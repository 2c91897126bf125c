import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { signOut } from '#app/sign-in/actions.ts'
import { viewerOf } from '#server/auth/viewer-of-request.ts'
import { readMarksOf } from '#server/queries/read-marks.ts'
import { broughtBy, roomOf } from '#server/queries/room.ts'
import { Room } from './_room/room.tsx'

type Props = { params: Promise<{ boardId: string }> }

// The title and the page are asked for at once and mean the same board: read once a request.
const room = cache(roomOf)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [viewer, { boardId }] = await Promise.all([viewerOf(), params])
  const snapshot = viewer && (await room(viewer, boardId))
  // Without a board the title of the not-found page must stand.
  return snapshot ? { title: snapshot.board.title } : {}
}

/** One board. To an outsider there is nothing here, whether the board exists or not. */
export default async function BoardPage({ params }: Props) {
  const [viewer, { boardId }] = await Promise.all([viewerOf(), params])
  if (!viewer) redirect(`/sign-in?next=/boards/${encodeURIComponent(boardId)}`)
  const [snapshot, readMarks] = await Promise.all([room(viewer, boardId), readMarksOf(viewer, boardId)])
  if (!snapshot) notFound()
  const { userId, name, email, role } = viewer
  const me = { userId, name, role: snapshot.board.members[userId]?.role ?? role }
  const brought = await broughtBy(snapshot)
  return <Room brought={brought} me={me} readMarks={readMarks} email={email} signOut={signOut} />
}
