import { headers } from 'next/headers'
import { cache } from 'react'
import { noteActionBegun } from '../request-id.ts'
import { enrolleeFromCookie, viewerFromCookie } from './viewer.ts'
import type { Viewer } from './viewer.ts'

/** Who asks for this page or calls this action; asked of the database once a request. Only for code that Next runs. */
export const viewerOf = cache(async (): Promise<Viewer | null> => {
  noteActionBegun()
  return viewerFromCookie((await headers()).get('cookie'))
})

/** Who has signed in and still has to set up the second factor that the desk asks for. Only for code that Next runs. */
export const enrolleeOf = cache(async (): Promise<Viewer | null> => enrolleeFromCookie((await headers()).get('cookie')))
