import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { LANGUAGES } from '../board/kernel/language.ts'
import { buildHash, ensureBuild } from '../server/ground/build.ts'
import { startApp } from './app.ts'
import { ensureBrowser, launchOptions } from './browser.ts'
import { furnish, PICTURES, type Furnished } from './world/furnish.ts'
import type { PersonKey } from './world/people.ts'
import { prepare } from './world/prepare.ts'
import type { Screen } from './world/screens.ts'

// Takes a picture of every screen in every look, for eyes to judge. What is there already of this very build is passed over, so that
// a run that was cut short goes on. `npm run shots -- room dark de` takes those whose names hold all these words; `--again` takes
// them anew. The looks `small` and `zoom` are taken only where they are named.

const FOLDER = path.join(import.meta.dirname, '.results', 'shots')
const COLOURS = ['light', 'dark'] as const
const AT_ONCE = 2
const TRIES = 2
const PATIENCE_MS = 30_000
/** Of a long page this much is enough. */
const MOST_HEIGHT = 3_200

const WIDTHS = {
  wide: { viewport: { width: 1440, height: 900 } },
  narrow: { viewport: { width: 390, height: 844 } },
  small: { viewport: { width: 360, height: 740 } },
  // A window of 1280 pixels at 200 %.
  zoom: { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
} as const
type Width = keyof typeof WIDTHS
const ON_DEMAND: readonly Width[] = ['small', 'zoom']

type Look = { readonly language: (typeof LANGUAGES)[number]; readonly width: Width }
/** One visit: a screen in one language and width. Light and dark are the same page in other colours. */
type Visit = Look & { readonly screen: Screen<Furnished>; readonly colours: readonly (typeof COLOURS)[number][] }

const words = process.argv.slice(2).filter((word) => word !== '--again')
const isAgain = process.argv.includes('--again')

const fileOf = (screen: Screen<Furnished>, { width, language }: Look, colours: string) =>
  path.join(FOLDER, `${screen.name}.${width}.${colours}.${language}.png`)

/** Everything that is wanted and not there yet. */
function visitsFor(screens: readonly Screen<Furnished>[]): Visit[] {
  const widths: Width[] = ['wide', 'narrow', ...ON_DEMAND.filter((width) => words.includes(width))]
  const looks = LANGUAGES.flatMap((language) => widths.map((width) => ({ language, width })))
  const isWanted = (file: string) => words.every((word) => path.basename(file).includes(word))
  return looks.flatMap((look) =>
    screens.flatMap((screen) => {
      const colours = COLOURS.filter((one) => {
        const file = fileOf(screen, look, one)
        return isWanted(file) && (isAgain || !existsSync(file))
      })
      return colours.length > 0 ? [{ ...look, screen, colours }] : []
    }),
  )
}

/** Browsers by person and look, each opened at its first use. */
function browsers(browser: Browser, { ready }: Furnished): (visit: Visit) => Promise<BrowserContext> {
  const open = new Map<string, Promise<BrowserContext>>()
  const make = async (by: PersonKey | null, { language, width }: Look) => {
    const context = await browser.newContext({
      ...WIDTHS[width],
      baseURL: ready.url,
      locale: language === 'de' ? 'de-DE' : 'en-GB',
      timezoneId: 'Europe/Berlin',
      reducedMotion: 'reduce',
      storageState: by === null ? undefined : ready.people[by].state,
    })
    await context.addCookies([{ name: 'language', value: language, url: ready.url }])
    return context
  }
  return ({ screen, language, width }) => {
    const key = `${screen.by} ${language} ${width} ${screen.isAlone ? screen.name : ''}`
    const context = open.get(key) ?? make(screen.by, { language, width })
    open.set(key, context)
    return context
  }
}

async function take(page: Page, { screen, colours, ...look }: Visit, world: Furnished): Promise<void> {
  await page.goto(screen.address(world))
  await page.locator('h1').first().waitFor()
  await screen.ready?.(page)
  await page.evaluate(() => document.fonts.ready)
  // Parts that come later; a page that never falls silent is taken as it stands.
  await page.waitForLoadState('networkidle', { timeout: 4_000 }).catch(() => undefined)
  const tall = await page.evaluate(() => document.documentElement.scrollHeight)
  const { width, height } = WIDTHS[look.width].viewport
  // Where the page ends with the window nothing is laid out anew for the picture.
  const whole = { fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(tall, MOST_HEIGHT) } }
  for (const colorScheme of colours) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({
      path: fileOf(screen, look, colorScheme),
      animations: 'disabled',
      ...(tall > height ? whole : {}),
    })
  }
}

async function visitPage(context: BrowserContext, look: (page: Page) => Promise<void>): Promise<void> {
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  try {
    await look(page)
  } finally {
    await page.close()
  }
}

/** Takes all pictures, a few pages at a time, and gives the names of those that failed twice. */
async function takeAll(browser: Browser, world: Furnished, visits: readonly Visit[]): Promise<string[]> {
  const contextOf = browsers(browser, world)
  const failed: string[] = []
  const waiting = [...visits]
  // Whoever stops the run gets the pages that are open finished, and the app stopped; the next run goes on from there.
  let isStopped = false
  const stop = () => {
    isStopped = true
    waiting.splice(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  const attend = async (visit: Visit) => {
    const name = `${visit.screen.name}.${visit.width}.${visit.language}`
    for (let tries = 1; tries <= TRIES && !isStopped; tries++) {
      const context = await contextOf(visit)
      try {
        return await visitPage(context, (page) => take(page, visit, world))
      } catch (error) {
        process.stderr.write(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}\n`)
      }
    }
    if (!isStopped) failed.push(name)
  }
  const work = async () => {
    for (let visit = waiting.shift(); visit; visit = waiting.shift()) await attend(visit)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return failed
}

/** Pictures of another build are of another product. */
async function clearOthers(): Promise<void> {
  const marker = path.join(FOLDER, 'made-from')
  const hash = await buildHash()
  if ((await readFile(marker, 'utf8').catch(() => '')) === hash) return
  await rm(FOLDER, { recursive: true, force: true })
  await mkdir(FOLDER, { recursive: true })
  await writeFile(marker, hash)
}

ensureBrowser()
await ensureBuild()
await clearOthers()
const visits = visitsFor(PICTURES)
if (visits.length > 0) {
  const app = await startApp()
  const browser = await chromium.launch({ ...launchOptions(), handleSIGINT: false, handleSIGTERM: false })
  try {
    const world = await furnish(await prepare(app, app.dataDir, browser))
    const failed = await takeAll(browser, world, visits)
    if (failed.length > 0) process.exitCode = 1
  } finally {
    await browser.close()
    await app.stop()
  }
}
process.stdout.write(`${visits.length} screens visited; the pictures are in ${path.relative(process.cwd(), FOLDER)}\n`)
