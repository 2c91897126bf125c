import { execFile } from 'node:child_process'
import { access, constants, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A program, its arguments, and the user it starts as. */
export interface Spawnable {
  readonly program: string
  readonly args: string[]
  readonly ids: { readonly uid?: number; readonly gid?: number }
}

/** How a database program is started: PostgreSQL refuses to run as root, so root lends it another user. */
export interface RunAs {
  /** The user that must own the data folder; undefined when we are not root. */
  readonly owner?: { readonly uid: number; readonly gid: number }
  /** Turns a program and its arguments into what is really spawned. */
  readonly wrap: (program: string, args: readonly string[]) => Spawnable
}

async function idsOf(name: string): Promise<{ uid: number; gid: number } | undefined> {
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) }
}

async function databaseUser(): Promise<{ uid: number; gid: number }> {
  const there = await idsOf('postgres')
  if (there !== undefined) return there
  // Where no user can be made (a minimal image), nobody serves: initdb only asks that the user has a name.
  await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres']).catch(
    () => undefined,
  )
  const made = (await idsOf('postgres')) ?? (await idsOf('nobody'))
  if (made === undefined)
    throw new Error('No user "postgres" could be made to run the database: make one, or set DATABASE_URL.')
  return made
}

/** Every folder from the root down to this place, itself included. */
function wayTo(place: string): string[] {
  const parts = path.resolve(place).split(path.sep).filter(Boolean)
  return parts.map((_, index) => path.sep + parts.slice(0, index + 1).join(path.sep))
}

async function mayPass(folder: string, ids: { uid: number; gid: number }): Promise<boolean> {
  const info = await stat(folder)
  const bit = info.uid === ids.uid ? 0o100 : info.gid === ids.gid ? 0o010 : 0o001
  return (info.mode & bit) !== 0
}

/** The capability that lets the database pass folders closed to others, if this container grants one. */
async function passingCapability(): Promise<string | undefined> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '')
  const bounding = BigInt(`0x${/^CapBnd:\s*([0-9a-f]+)/m.exec(status)?.[1] ?? '0'}`)
  if ((bounding & 4n) !== 0n) return 'dac_read_search'
  return (bounding & 2n) !== 0n ? 'dac_override' : undefined
}

async function isProgram(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  )
}

/** Decides how database programs run so that they reach these places. Throws one sentence when they cannot. */
export async function runAs(places: readonly string[]): Promise<RunAs> {
  if (process.getuid?.() !== 0) return { wrap: (program, args) => ({ program, args: [...args], ids: {} }) }
  const owner = await databaseUser()
  const folders = [...new Set(places.flatMap(wayTo))]
  const closed: string[] = []
  for (const folder of folders) if (!(await mayPass(folder, owner))) closed.push(folder)
  if (closed.length === 0) return { owner, wrap: (program, args) => ({ program, args: [...args], ids: owner }) }
  // A clone in root's home or in a private temporary folder: closed to every other user. Rather than open the
  // folders, the database process is allowed to pass them.
  const setpriv = (await isProgram('/usr/bin/setpriv')) ? '/usr/bin/setpriv' : '/bin/setpriv'
  const capability = await passingCapability()
  if (capability === undefined || !(await isProgram(setpriv))) {
    throw new Error(
      `The database cannot run as root and its user may not enter ${closed.join(', ')}: open it with chmod o+x, or set DATA_DIR or DATABASE_URL.`,
    )
  }
  const grant = [`--inh-caps=+${capability}`, `--ambient-caps=+${capability}`, `--bounding-set=-all,+${capability}`]
  const become = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups', ...grant]
  return { owner, wrap: (program, args) => ({ program: setpriv, args: [...become, '--', program, ...args], ids: {} }) }
}
