import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

// By path and not by import, since a bundle of the pages would look for it in itself.
const FILE = join(
  'node_modules',
  '@fontsource-variable',
  'source-serif-4',
  'files',
  'source-serif-4-latin-wght-normal.woff2',
)

let read: Promise<string> | undefined

/** The serif of the room and of reports, as WOFF2 in base64. */
export function serif(): Promise<string> {
  read ??= readFile(join(process.cwd(), FILE), 'base64')
  return read
}
