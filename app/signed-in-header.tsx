import type { Viewer } from '#server/auth/viewer.ts'
import { unreadOf } from '#server/queries/inbox.ts'
import { AppHeader, type AppHeaderProps } from './_shell/app-header.tsx'
import { signOut } from './sign-in/actions.ts'

type Props = { viewer: Viewer; current?: AppHeaderProps['current'] }

/** The header of every page behind the sign-in, with what is unread. */
export async function SignedInHeader({ viewer, current }: Props) {
  const { userId: id, name, email } = viewer
  const unread = await unreadOf(viewer)
  return (
    <AppHeader
      person={{ id, name, email }}
      current={current}
      unread={unread}
      settingsHref="/account"
      signOut={signOut}
    />
  )
}
