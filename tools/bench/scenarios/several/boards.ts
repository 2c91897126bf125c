import { figureOf, type Figures } from '../../figures.ts'
import { openLoadDesk } from '../../house/load-desk.ts'
import { openCrowd } from '../../load/crowd.ts'
import { highestHeld } from '../../load/search.ts'
import { seatEverywhere } from '../../load/seat-everywhere.ts'
import { step, type Step } from '../../load/step.ts'
import { times, type Asked, type Scenario } from '../scenario.ts'

const PEOPLE = 20
const BOARDS = 100
const PEOPLE_EACH = 5
const SEATED = { boards: BOARDS, peopleEach: PEOPLE_EACH, writersEach: 1, serverOf: () => 0 }
const EVERYDAY = { perSecond: 2 * BOARDS, warmUpMs: 2_000, runMs: 5_000 }
const STRETCH = { warmUpMs: 500, runMs: 3_000 }

/** Many boards at once. */
export const boards: Scenario = {
  about: `${BOARDS} boards × ${PEOPLE_EACH} people: two writes a second on each, and the highest rate held on all together`,
  async measure(asked) {
    const crowd = openCrowd()
    const subject = await openLoadDesk(PEOPLE)
    try {
      let targets = await seatEverywhere(subject, crowd, SEATED)
      const work = async (pace: typeof EVERYDAY) => {
        const done = await step(subject, crowd, targets, pace)
        targets = targets.map((target) => ({ ...target, seq: done.seqs[target.boardId] ?? target.seq }))
        return done
      }
      const everyday = await times(asked.runs, () => work(EVERYDAY))
      const held = await times(asked.runs, () => highest(work, asked))
      return { figures: figuresOf(everyday, held) }
    } finally {
      await crowd.close()
      await subject.close()
    }
  },
}

async function highest(work: (pace: typeof EVERYDAY) => Promise<Step>, { say }: Asked): Promise<Step> {
  const best = await highestHeld(1_000, async (perSecond) => {
    const result = await work({ perSecond, ...STRETCH })
    say(`  ${perSecond}/s ${result.isHeld ? 'held' : 'not held'} (p95 ${Math.round(result.seen.p95)} ms)`)
    return { isHeld: result.isHeld, result }
  })
  return best.result
}

function figuresOf(everyday: readonly Step[], held: readonly Step[]): Figures {
  const name = (what: string) => `boards, ${BOARDS} × ${PEOPLE_EACH}: ${what}`
  const of = (unit: string, pick: (step: Step) => number) => figureOf({ unit, runs: everyday.map(pick) })
  return {
    [name('ack p50')]: of('ms', (step) => step.ack.p50),
    [name('ack p95')]: of('ms', (step) => step.ack.p95),
    [name('seen p50')]: of('ms', (step) => step.seen.p50),
    [name('seen p95')]: of('ms', (step) => step.seen.p95),
    [name('seen p99')]: of('ms', (step) => step.seen.p99),
    [name('event-loop delay, p99')]: of('ms', (step) => step.loopP99),
    [name('held')]: figureOf({
      unit: 'commands/s',
      runs: held.map(({ isHeld, offered }) => (isHeld ? offered : 0)),
    }),
    [name('server CPU of 1,000')]: figureOf({ unit: 's', runs: held.map((step) => step.serverCpu) }),
  }
}
