import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test'
import { HtmlRenderer, Parser } from 'commonmark'
import MarkdownIt from 'markdown-it'
import { marked } from 'marked'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { z } from 'zod'
import { attackTexts } from '#board/testing/attack-texts.ts'
import { startApp, type App } from '../app.ts'
import { launchOptions } from '../browser.ts'
import { Api } from '../world/api.ts'
import { attackBoard, fieldsOf, openAttacked } from '../world/attacked-board.ts'

const PASSWORD = 'seven grey geese go north'
const ATTACKS = attackTexts()
// What fits into a name, and is no option of a command line.
const short = ATTACKS.filter(({ text }) => text.length <= 80 && !/^-|\s{2}|[\t\n]/.test(text))

/** A browser that hears every payload that runs, in whatever frame, and whose content policies stop none of them. */
async function watched(app: App) {
  const browser = await chromium.launch(launchOptions())
  const context = await browser.newContext({ baseURL: app.url, bypassCSP: true, locale: 'en-GB' })
  const heard = new Set<string>()
  await context.exposeBinding('fired', (_source, number: unknown) => void heard.add(String(number)))
  // Anything a payload might ask for leads nowhere.
  await context.route(/^https?:\/\/(?!localhost)/, (route) => route.abort())
  return { browser, context, heard }
}

const account = z.object({ userId: z.string() })
const tokenAnswer = z.object({ token: z.string() })

async function person(app: App, key: string, name: string, role: string) {
  const email = `${key}@desk.example`
  const made = ['user:create', '--email', email, '--name', name, '--role', role, '--password', PASSWORD]
  const { userId } = account.parse(await app.admin(...made))
  const { token } = tokenAnswer.parse(await app.admin('token:create', '--email', email))
  return { userId, api: new Api(app.url, token) }
}

async function signIn(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill('reader@desk.example')
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/boards')
  return page
}

/** What stands in a page, its frames included, that would run or lead somewhere it must not. */
async function harmIn(page: Page): Promise<string[]> {
  const found = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => {
        const leads = new Set(['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'srcdoc'])
        return [...document.querySelectorAll('*')].flatMap((element) =>
          [...element.attributes]
            .filter(
              ({ name, value }) =>
                name.startsWith('on') ||
                (leads.has(name) && /^[\s\u0000-\u001f]*(java|vb)script:|^data:text/i.test(value)),
            )
            .map(({ name, value }) => `<${element.localName} ${name}=${value.slice(0, 80)}>`),
        )
      }),
    ),
  )
  return found.flat()
}

// A board of nothing but attacks is a large one.
const PATIENT = { timeout: 60_000 }

/** Waits until a page that shows a board is alive; one that shows none has nothing to wait for. */
async function hasCome(page: Page) {
  const room = page.locator('[data-connection]')
  if ((await room.count()) > 0) await expect(room.first()).toHaveAttribute('data-connection', 'live', PATIENT)
}

/** Waits until no more payloads run. */
async function untilQuiet(page: Page, heard: ReadonlySet<string>) {
  for (let before = -1; before !== heard.size;) {
    before = heard.size
    await page.waitForTimeout(300)
  }
}

const RENDERERS: Readonly<Record<string, (markdown: string) => string>> = {
  marked: (markdown) => marked.parse(markdown, { async: false }),
  'markdown-it': (markdown) => new MarkdownIt({ html: true, linkify: true }).render(markdown),
  commonmark: (markdown) => new HtmlRenderer({ safe: false }).render(new Parser().parse(markdown)),
  micromark: (markdown) =>
    micromark(markdown, {
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    }),
}

test.describe('attacks by words', () => {
  test.describe.configure({ mode: 'serial', timeout: 300_000 })
  let app: App
  let seen: Awaited<ReturnType<typeof watched>>
  let board: Awaited<ReturnType<typeof attackBoard>>
  let reader: Api
  let page: Page

  test.beforeAll(async () => {
    test.setTimeout(300_000)
    const name = (at: number) => short[(at * 31) % short.length]?.text ?? ''
    const env = { DESK_NAME: name(1), COMMANDS_PER_SECOND: '100000', COMMANDS_BURST: '100000' }
    app = await startApp({ env })
    seen = await watched(app)
    const { userId, api } = await person(app, 'reader', 'Rita Reader', 'owner')
    reader = api
    const editor = await person(app, 'editor', name(2), 'editor')
    const checkers = [
      await person(app, 'one', name(3), 'checker'),
      await person(app, 'two', name(3), 'checker'),
    ] as const
    const fill = fieldsOf(ATTACKS)
    board = await attackBoard(
      { editor: editor.api, checkers: [checkers[0].api, checkers[1].api], reader: userId },
      fill,
    )
    for (let n = 0; n < 20; n++) await openAttacked(editor.api, fill, fill('article', 3_000, 'several'))
    page = await signIn(seen.context)
  })

  test.afterAll(async () => {
    await seen.browser.close()
    await app.stop()
  })

  async function isHarmless(at: string) {
    expect(await harmIn(page), at).toEqual([])
    expect([...seen.heard], at).toEqual([])
  }

  test('run where nothing stops them, so that this browser would hear them', async () => {
    const { browser, context, heard } = await watched(app)
    const control = await context.newPage()
    // Every second as it is, and of those that Markdown makes something of every fourth.
    const asIs = ATTACKS.filter((_attack, at) => at % 2 === 0).map(({ text }) => text)
    const rendered = ATTACKS.filter((_attack, at) => at % 4 === 1).map(({ text }) => RENDERERS['marked']?.(text) ?? '')
    for (const [what, pages] of Object.entries({ HTML: asIs, Markdown: rendered })) {
      heard.clear()
      for (let from = 0; from < pages.length; from += 120) {
        const frames = pages.slice(from, from + 120).map((html) => {
          const quoted = html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
          return `<iframe srcdoc="${quoted}" width=20 height=20></iframe>`
        })
        await control.setContent(frames.join(''))
        await untilQuiet(control, heard)
      }
      expect(heard.size, `of ${pages.length}, as ${what}`).toBeGreaterThan(pages.length / 3)
    }
    await browser.close()
  })

  test('do nothing on any page', async () => {
    const { boardId } = board
    const attack = encodeURIComponent(short[7]?.text ?? '')
    const views = ['', '?view=board', '?view=table', '?view=history', '?view=report'].map(
      (view) => `/boards/${boardId}${view}`,
    )
    const asked = [`/boards/${boardId}?view=table&q=${attack}`, `/boards/${boardId}?claim=${attack}&by=${attack}`]
    const others = ['/boards', '/boards/new', '/desk', '/inbox', '/account', '/api', `/${attack}`, `/join/${attack}`]
    for (const address of [...views, ...asked, ...others, `/sign-in?next=${attack}&error=${attack}`]) {
      await page.goto(address)
      if (address.startsWith('/boards/')) await hasCome(page)
      if (address.includes('view=report')) await expect(page.frameLocator('iframe').locator('h1')).toBeVisible(PATIENT)
      await page.waitForTimeout(300)
      await isHarmless(address)
    }
  })

  test('do nothing in any claim, in either of its tabs', async () => {
    for (const claimId of board.claimIds) {
      await page.goto(`/boards/${board.boardId}?claim=${claimId}`)
      await hasCome(page)
      for (const tab of [/Evidence/, /Verdicts/, /Discussion/, /History/]) {
        await page.getByRole('tab', { name: tab }).click()
        await page.waitForTimeout(150)
        await isHarmless(`${claimId} ${String(tab)}`)
      }
    }
  })

  test('do nothing in any report, made into a page by readers that make nothing safe', async () => {
    const report = async (format: string) => {
      const answer = await reader.request('GET', `/api/v1/boards/${board.boardId}/report?format=${format}`)
      expect(answer.ok, format).toBe(true)
      return answer.text()
    }
    const [html, markdown, review, json] = await Promise.all(['html', 'md', 'claimreview', 'json'].map(report))
    const pages: Readonly<Record<string, string>> = {
      HTML: html ?? '',
      ClaimReview: `<script type="application/ld+json">${review ?? ''}</script>`,
      JSON: `<script type="application/json">${(json ?? '').replaceAll('<', '\\u003c')}</script>`,
      ...Object.fromEntries(Object.entries(RENDERERS).map(([by, render]) => [by, render(markdown ?? '')])),
    }
    for (const [by, made] of Object.entries(pages)) {
      await page.goto('/not-a-page')
      await page.setContent(made)
      await page.waitForTimeout(500)
      await isHarmless(by)
    }
  })

  test('are refused where they would be an address', async () => {
    const schemes = [
      'javascript:fired(1)',
      'JaVaScRiPt:fired(1)',
      'data:text/html,<script>fired(1)</script>',
      'vbscript:x',
    ]
    for (const url of [...schemes, ' javascript:fired(1)', 'https://a.example/\njavascript:fired(1)', '//a.example']) {
      const answer = await reader.request('POST', '/api/v1/boards', {
        title: 'x',
        language: 'en',
        article: { text: 'x', url },
      })
      expect(answer.status, url).toBe(400)
    }
  })
})
