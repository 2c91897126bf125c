import type { Viewer } from '#server/auth/viewer.ts'
import { untoldSignIns } from '#server/auth/sign-in/sessions.ts'
import { unreadOf } from '#server/queries/inbox.ts'
import { SignInNotice } from './_people/sign-in-notice.tsx'
import { AppHeader, type AppHeaderProps } from './_shell/app-header.tsx'
import { noteSignInsTold } from './account/actions.ts'
import { signOut } from './sign-in/actions.ts'

type Props = { viewer: Viewer; current?: AppHeaderProps['current'] }

/** The header of every page behind the sign-in, with what is unread, and a sign-in elsewhere that was not told yet. */
export async function SignedInHeader({ viewer, current }: Props) {
  const { userId: id, name, email } = viewer
  const [unread, [signIn]] = await Promise.all([unreadOf(viewer), untoldSignIns(id, viewer.sessionId)])
  return (
    <>
      <AppHeader
        person={{ id, name, email }}
        current={current}
        unread={unread}
        settingsHref="/account"
        signOut={signOut}
      />
      {signIn && <SignInNotice signIn={signIn} noteTold={noteSignInsTold} />}
    </>
  )
}
