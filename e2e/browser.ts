import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium, type LaunchOptions } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
]
const INSTALL_MS = 600_000

// A desktop build phones home and asks questions at its first run; tests want neither.
const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const named = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
  return [...named, ...APPLICATIONS].find((file) => existsSync(file))
}

/** The browser that is there: Playwright's own (''), else the path of a Chromium or Chrome; undefined when there is none. */
export function findBrowser(): string | undefined {
  if (existsSync(chromium.executablePath())) return ''
  const given = process.env.CHROMIUM_PATH
  return given !== undefined && existsSync(given) ? given : onPath()
}

function run(program: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  process.stderr.write(`${program} ${args.join(' ')} …\n`)
  const done = spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: INSTALL_MS,
    env: { ...process.env, ...env },
  })
  return done.status === 0
}

function install(): void {
  const cli = path.resolve(import.meta.dirname, '../node_modules/@playwright/test/cli.js')
  const isRoot = process.getuid?.() === 0
  const args = [cli, 'install', 'chromium', ...(isRoot ? ['--with-deps'] : [])]
  if (run(process.execPath, args, { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }) && findBrowser() !== undefined)
    return
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update', '-qq'], quiet)
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'], quiet)
}

/** Finds a browser, or installs one where that can be done. Throws one sentence when there is none in the end. */
export function ensureBrowser(): string {
  const there = findBrowser()
  if (there !== undefined) return there
  install()
  const found = findBrowser()
  if (found !== undefined) return found
  throw new Error(
    'The end-to-end tests need a browser: install Chromium or Chrome, or run "npx playwright install --with-deps chromium".',
  )
}

/** How the found browser is started. */
export function launchOptions(): LaunchOptions {
  const found = findBrowser()
  return {
    ...(found === undefined || found === '' ? {} : { executablePath: found }),
    args: [...QUIET, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  }
}
