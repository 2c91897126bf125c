import type { BenchDesk } from '../bench-desk.ts'
import type { Visitors } from '../browser.ts'
import { figureOf, type Figure } from '../figures.ts'
import { firstLoad, type FirstLoad, type Sent } from './first-load.ts'

const USABLE_MS = 1_000
const SCRIPTS_KB = 250

/** What the page of the sample's board costs at a first visit, and the scripts that it was sent. */
export async function pageFigures(
  desk: BenchDesk,
  visitors: Visitors,
  runs: number,
): Promise<{ readonly figures: Record<string, Figure>; readonly scripts: readonly Sent[] }> {
  const { answerMs, stretches, marks } = await serverRendered(desk, visitors, runs)
  // The first one warms the server; the browser is a new one each time.
  await firstLoad(visitors, desk.boardId)
  const loads: FirstLoad[] = []
  for (let run = 0; run < runs; run += 1) loads.push(await firstLoad(visitors, desk.boardId))
  const of = (unit: string, pick: (load: FirstLoad) => number, most?: number) =>
    figureOf({ unit, runs: loads.map(pick), ...(most === undefined ? {} : { goal: { most } }) })
  const figures = {
    'page: answered': figureOf({ unit: 'ms', runs: answerMs }),
    'page: first paint': of('ms', (load) => load.paintMs),
    'page: usable': of('ms', (load) => load.usableMs, USABLE_MS),
    'page: connected and live': of('ms', (load) => load.liveMs),
    'page: blocked beyond 50 ms': of('ms', (load) => load.blockedMs),
    'page: scripts, compressed': of('kB', (load) => sumOf(load.scripts), SCRIPTS_KB),
    'page: of these before it is live': of('kB', (load) => sumOf(load.scripts.filter((one) => one.isBeforeLive))),
    'page: HTML, compressed': of('kB', (load) => load.htmlKB),
    'page: stretches of text in the HTML': figureOf({ unit: '', runs: [stretches] }),
    'page: marks in the HTML': figureOf({ unit: '', runs: [marks] }),
  }
  return { figures, scripts: loads.at(-1)?.scripts ?? [] }
}

const sumOf = (scripts: readonly Sent[]) => scripts.reduce((sum, { kB }) => sum + kB, 0)

// Read without running any script: what is counted here stands in the page as the server wrote it.
async function serverRendered({ boardId }: BenchDesk, visitors: Visitors, runs: number) {
  const context = await visitors.fresh()
  try {
    const answerMs: number[] = []
    let html = ''
    for (let run = 0; run <= runs; run += 1) {
      const asked = performance.now()
      html = await (await context.request.get(`/boards/${boardId}`)).text()
      if (run > 0) answerMs.push(performance.now() - asked)
    }
    const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0
    return { answerMs, stretches: count(/ data-start="/g), marks: count(/ data-claims="/g) }
  } finally {
    await context.close()
  }
}
