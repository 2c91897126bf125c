import { redirect } from 'next/navigation'
import { viewerOf } from '#server/auth/viewer-of-request.ts'

/** The door: in to the boards, or to signing in. */
export default async function Home() {
  redirect((await viewerOf()) ? '/boards' : '/sign-in')
}
