import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { ensureBuild } from '../server/ground/build.ts'
import { startApp } from './app.ts'
import { ensureBrowser, launchOptions } from './browser.ts'
import { Api } from './world/api.ts'
import { prepare } from './world/prepare.ts'
import type { Ready } from './world/people.ts'
import { SCREENS, type Screen } from './world/screens.ts'

// Takes a picture of every screen in every look, for eyes to judge. `npm run shots -- room` takes those whose name holds "room".

const FOLDER = path.join(import.meta.dirname, '.results', 'shots')
const LANGUAGES = ['en', 'de'] as const
const COLOURS = ['light', 'dark'] as const
const WIDTHS = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const

type Look = { language: (typeof LANGUAGES)[number]; colours: (typeof COLOURS)[number]; width: keyof typeof WIDTHS }
type World = { ready: Ready; boardId: string; claimId: string; emptyId: string }

const ALL: Look[] = LANGUAGES.flatMap((language) =>
  COLOURS.flatMap((colours) => (['wide', 'narrow'] as const).map((width) => ({ language, colours, width }))),
)

/** The sample, its disputed split claim, and a board with nothing on it. */
async function furnish(ready: Ready): Promise<World> {
  const api = new Api(ready.url, ready.people.olga.token)
  const { boards } = await (await api.request('GET', '/api/v1/boards')).json()
  const boardId: string = boards.find((board: { isSample: boolean }) => board.isSample).id
  const { board } = await (await api.request('GET', `/api/v1/boards/${boardId}`)).json()
  const claims: { id: string; statement: string }[] = Object.values(board.claims)
  const claimId = claims.find((claim) => claim.statement.includes('Every SoftBank share split'))?.id ?? ''
  return { ready, boardId, claimId, emptyId: await api.board('An empty board') }
}

const press = (keys: string) => async (page: Page) => {
  await page.keyboard.press(keys)
  await page.getByRole('dialog').waitFor()
}

/** What only pictures show: windows over the room, and a room in which nothing has happened yet. */
function more({ emptyId }: World): Screen[] {
  const room = SCREENS.find((screen) => screen.name === 'room-article')
  if (!room) throw new Error('no room among the screens')
  const over = (name: string, keys: string): Screen => ({
    ...room,
    name,
    ready: async (page) => {
      await room.ready?.(page)
      await press(keys)(page)
    },
  })
  const empty: Screen = { ...room, name: 'room-empty', address: () => `/boards/${emptyId}` }
  return [over('palette', 'ControlOrMeta+k'), over('shortcuts', '?'), empty]
}

async function browsersOf(browser: Browser, ready: Ready, { language, colours, width }: Look) {
  const open = async (state: string | undefined): Promise<BrowserContext> => {
    const look = {
      viewport: WIDTHS[width],
      colorScheme: colours,
      locale: language === 'de' ? 'de-DE' : 'en-GB',
    } as const
    const context = await browser.newContext({
      baseURL: ready.url,
      ...look,
      reducedMotion: 'reduce',
      storageState: state,
    })
    await context.addCookies([{ name: 'language', value: language, url: ready.url }])
    return context
  }
  const { olga, vera } = ready.people
  return { nobody: await open(undefined), olga: await open(olga.state), vera: await open(vera.state) }
}

async function shoot(browser: Browser, world: World, look: Look, screens: readonly Screen[]): Promise<void> {
  const contexts = await browsersOf(browser, world.ready, look)
  for (const screen of screens) {
    const context = screen.by === null ? contexts.nobody : screen.by === 'vera' ? contexts.vera : contexts.olga
    const page = await context.newPage()
    const file = `${screen.name}.${look.width}.${look.colours}.${look.language}.png`
    try {
      await page.goto(screen.address(world.boardId, world.claimId))
      await screen.ready?.(page)
      await page.waitForLoadState('networkidle')
      await page.screenshot({ path: path.join(FOLDER, file) })
    } catch (error) {
      process.exitCode = 1
      process.stderr.write(`${file}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}\n`)
    }
    await page.close()
  }
  for (const context of Object.values(contexts)) await context.close()
}

ensureBrowser()
await ensureBuild()
await rm(FOLDER, { recursive: true, force: true })
await mkdir(FOLDER, { recursive: true })
const app = await startApp()
try {
  const world = await furnish(await prepare(app, app.dataDir))
  const wanted = process.argv[2] ?? ''
  const screens = [...SCREENS, ...more(world)].filter((screen) => screen.name.includes(wanted))
  const browser = await chromium.launch(launchOptions())
  for (const look of ALL) await shoot(browser, world, look, screens)
  await browser.close()
  process.stdout.write(`The pictures are in ${path.relative(process.cwd(), FOLDER)}\n`)
} finally {
  await app.stop()
}
