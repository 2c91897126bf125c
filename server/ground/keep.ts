import { randomBytes } from 'node:crypto'
import { chmod, link, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'

/** Writes a file that only this user may read, whole or not at all. */
export async function writePrivate(file: string, content: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(content)
    // Without the flush a power cut could leave an empty file under the final name.
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, file)
}

/** The text of a file, or undefined when there is none. */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** The secret kept under this name in a folder; made at the first asking, 48 random bytes in base64url. */
export async function keptSecret(folder: string, name: string): Promise<string> {
  const file = path.join(folder, name)
  const kept = (await readIfThere(file))?.trim()
  if (kept !== undefined && kept.length >= 32) {
    await chmod(file, 0o600)
    return kept
  }
  const made = randomBytes(48).toString('base64url')
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  await writePrivate(draft, `${made}\n`)
  try {
    // Of two starts at once one secret must win, or each would go on with its own. What is there but too short goes.
    if (kept !== undefined) await rename(draft, file)
    else await link(draft, file)
    return made
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST') return keptSecret(folder, name)
    // Some file systems know no second name for a file.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP') throw error
    await rename(draft, file)
    return made
  } finally {
    await rm(draft, { force: true })
  }
}
