import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runToEnd } from './spawn.mjs'

/** Where the pinned Node lies once packages are installed. */
export function pinnedNode(root) {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
  } catch {
    return undefined
  }
}

/** True when node_modules holds exactly what package-lock.json asks for (packages of other platforms aside). */
export function packagesAreFresh(root) {
  const wanted = readLock(join(root, 'package-lock.json'))
  // npm writes this hidden lockfile last, so an interrupted install is seen as stale.
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'))
  if (wanted === undefined) throw new Error('package-lock.json is missing or broken: restore it from git.')
  if (installed === undefined || !existsSync(pinnedNode(root))) return false
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true
    const have = installed[place]
    if (have === undefined) return entry.optional === true || entry.devOptional === true || entry.peer === true
    return have.version === entry.version && have.integrity === entry.integrity
  })
}

/** Installs from the lockfile when node_modules is missing or stale. */
export async function ensurePackages(root) {
  if (packagesAreFresh(root)) return
  process.stderr.write('Installing packages from package-lock.json (once, about a minute) …\n')
  const code = await runToEnd('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    shell: process.platform === 'win32',
    // An install for production would leave out what the build and the tests need.
    env: { ...process.env, NODE_ENV: '', npm_config_omit: '', npm_config_production: '' },
  })
  if (code !== 0) throw new Error('Packages could not be installed: see the message of npm above.')
}
