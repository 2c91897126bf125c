import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { AppHeader } from '#app/_shell/app-header.tsx'
import { getReader, getText } from '#app/_text/server.ts'
import { SignedInHeader } from '#app/signed-in-header.tsx'
import { viewerOf } from '#server/auth/viewer-of-request.ts'
import { publicOrigin } from '#server/http/origin.ts'
import { Guide } from './_guide/guide.tsx'
import { guideIn } from './guide-of.ts'
import { describeFor, faultWords } from './v1/describe.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getText()
  return { title: t('api.title') }
}

/** The REST interface for people to read. Open to all: it says nothing of any board. */
export default async function ApiGuide() {
  const [viewer, head, { language }] = await Promise.all([viewerOf(), headers(), getReader()])
  const contents = guideIn(language, () => ({ ...describeFor(head), fault: faultWords(head) }), publicOrigin())
  return (
    <>
      {viewer ? <SignedInHeader viewer={viewer} /> : <AppHeader person={null} />}
      <Guide contents={contents} />
    </>
  )
}
