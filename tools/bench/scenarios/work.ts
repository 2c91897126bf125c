import { openDesk } from '../bench-desk.ts'
import { openVisitors } from '../browser.ts'
import { openFloor } from '../floor/floor.ts'
import { liveFigures } from '../live/live-figures.ts'
import type { Sent } from '../page/first-load.ts'
import { pageFigures } from '../page/page-figures.ts'
import type { Scenario } from './scenario.ts'

const PEOPLE = 10
const PACE = { perSecond: 5, warmUpMs: 3_000, runMs: 10_000 }

/** A desk at work on the sample, with a real page looking on. */
export const work: Scenario = {
  about: 'the sample: its first visit in Chromium, and ten people at work on it with a page looking on',
  async measure({ runs }) {
    const desk = await openDesk(PEOPLE)
    try {
      const floor = await openFloor()
      const visitors = await openVisitors(desk)
      try {
        const page = await pageFigures(desk, visitors, runs)
        const live = await liveFigures({ desk, floor, visitors }, runs, PACE)
        return { figures: { ...page.figures, ...live }, notes: [scriptList(page.scripts)] }
      } finally {
        await visitors.close()
        await floor.close()
      }
    } finally {
      await desk.close()
    }
  },
}

function scriptList(scripts: readonly Sent[]): string {
  const sorted = [...scripts].sort((a, b) => b.kB - a.kB)
  return sorted
    .map(({ name, kB, isBeforeLive }) => `${kB.toFixed(1).padStart(7)} kB  ${name}${isBeforeLive ? '' : '  (later)'}`)
    .join('\n')
}
