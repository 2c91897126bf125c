import { existsSync } from 'node:fs'
import path from 'node:path'

// Servers lie where a user's own path may not lead.
const ALSO = ['/usr/sbin', '/usr/local/sbin', '/sbin']

/** Where a program of this machine lies, or undefined. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...ALSO]
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file))
}
