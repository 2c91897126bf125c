import { headers } from 'next/headers'
import { cache } from 'react'
import { noteActionBegun } from '../request-id.ts'
import { viewerFromCookie } from './viewer.ts'
import type { Viewer } from './viewer.ts'

/** Who asks for this page or calls this action; asked of the database once a request. Only for code that Next runs. */
export const viewerOf = cache(async (): Promise<Viewer | null> => {
  noteActionBegun()
  return viewerFromCookie((await headers()).get('cookie'))
})
