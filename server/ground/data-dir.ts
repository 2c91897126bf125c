import { mkdir, open, rm, stat } from 'node:fs/promises'
import path from 'node:path'

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** One sentence for a data folder that cannot be used. */
export function whyNoFolder(error: unknown, dataDir: string): string {
  const user = process.getuid?.()
  const who = user === undefined ? 'this user' : `user ${user}`
  const reasons: Readonly<Record<string, string>> = {
    EEXIST: 'is a file and no folder',
    ENOTDIR: 'lies below a file and not a folder',
    EACCES: `may not be written to by ${who}`,
    EPERM: `may not be written to by ${who}`,
    EROFS: 'is on a disk that takes no changes',
    ENOSPC: 'is on a disk that is full',
    EDQUOT: 'is on a disk on which this user may write no more',
  }
  const why = reasons[codeOf(error)] ?? `cannot be used (${error instanceof Error ? error.message : String(error)})`
  return `DATA_DIR ${dataDir} ${why}: set DATA_DIR to a folder that can be written to, or make this one so.`
}

// Step by step: Node's own way of making all at once never ends where a folder is there that takes no others, such as /proc.
async function makeFolder(folder: string): Promise<void> {
  const info = await stat(folder).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error
  })
  if (info?.isDirectory() === true) return
  if (info === undefined && path.dirname(folder) !== folder) await makeFolder(path.dirname(folder))
  try {
    await mkdir(folder)
  } catch (error) {
    // Another process may have made it meanwhile.
    if (codeOf(error) !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw error
  }
}

/** Makes the data folder unless it is there, and tries whether it can be written to. Throws one sentence where it cannot. */
export async function openDataDir(dataDir: string): Promise<void> {
  const probe = path.join(dataDir, `.can-be-written-${process.pid}`)
  try {
    await makeFolder(dataDir)
    const file = await open(probe, 'w', 0o600)
    try {
      // On a full disk a file can often still be made, and not filled.
      await file.writeFile('yes')
      await file.sync()
    } finally {
      await file.close()
      await rm(probe, { force: true })
    }
  } catch (error) {
    throw new Error(whyNoFolder(error, dataDir), { cause: error })
  }
}
