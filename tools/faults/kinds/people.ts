import { setTimeout as pause } from 'node:timers/promises'
import { isRefused } from '#board/kernel/refusal.ts'
import { setOffset } from '../ground/other-clock.ts'
import { withWrong, type Fault } from '../fault.ts'
import { refusalOf } from '../scene/ledger.ts'
import { until } from '../scene/scene.ts'
import { someWork } from '../scene/work.ts'

const DAY_MS = 86_400_000
const OFFLINE_MS = [1_000, 600_000] as const
const CHANGES = 50

/** One person with two pages of one board; one of them dies in the middle of work, on a line that comes and goes. */
export const twoTabs: Fault = {
  no: 6,
  name: 'two tabs of one person, one closes or dies in the middle',
  rounds: [2, 20],
  async run({ open, random }) {
    const scene = await open()
    const [one] = await scene.openAll(2, 2, 3)
    if (!one) throw new Error('nobody is there')
    scene.work()
    await scene.someTime(700, 600)
    if (random.chance(0.5)) one.line.down()
    await scene.someTime(300)
    if (random.chance(0.5)) scene.kill(one)
    else scene.close(one)
    await scene.someTime(300)
    // Where nobody is left to adopt what the page had, the person comes back to it.
    one.line.up()
    await scene.reopen(one)
    return scene.end()
  },
}

/** The clocks of the servers, each its own, and of the clients stand wrong by up to a day, and jump. */
export const clocks: Fault = {
  no: 7,
  name: 'clocks a day off, jumping, on the server and on the clients',
  rounds: [1, 20],
  async run({ open, stage, random }) {
    const scene = await open()
    await scene.openAll(2, 3, 4)
    const someOffset = () => random.below(2 * DAY_MS) - DAY_MS
    try {
      scene.work()
      for (let n = 0; n < 5; n += 1) {
        for (const house of stage.houses) house.setClock(someOffset())
        setOffset(someOffset())
        await scene.someTime(300, 50)
      }
      return await scene.end()
    } finally {
      for (const house of stage.houses) house.setClock(0)
      setOffset(0)
    }
  },
}

/** Somebody works on a train without a network, the tab dies there, and the board is opened again at home. */
export const offline: Fault = {
  no: 8,
  name: 'offline (1 s; 10 min in the long form) with 50 changes, tab killed, reopened',
  rounds: [2, 20],
  isPatient: true,
  async run({ open, random, isLong, inTurn }) {
    const scene = await open()
    const [tab, other] = await inTurn(() => scene.openAll(2, 3))
    if (!tab || !other) throw new Error('nobody is there')
    const claimId = random.pick(scene.claimIds)
    const rev = tab.view.claims[claimId]?.rev ?? 0
    tab.line.down()
    for (let n = 0; n < CHANGES - 1; n += 1) void tab.give(someWork(random, tab.view))
    void tab.give({ type: 'claim.edit', claimId, rev, statement: 'As it was worded on the train' })
    await other.give({ type: 'claim.edit', claimId, rev, statement: 'As it was worded at the desk' })
    await pause(OFFLINE_MS[isLong ? 1 : 0])
    const found = await inTurn(async () => {
      scene.kill(tab)
      tab.line.up()
      const back = await scene.reopen(tab)
      await until('the page is live again', () => back.link === 'live')
      return scene.end()
    })
    const conflicts = scene.ledger.all().flatMap((given) => refusalOf(given) ?? [])
    const blind = conflicts.filter((refusal) => refusal.code === 'STALE_EDIT' && !refusal.theirs)
    const answered = scene.ledger.all().filter((one) => one.by === tab.person.userId && one.answers.length > 0).length
    return withWrong(
      found,
      answered !== CHANGES && `${answered} of ${CHANGES} changes were answered`,
      conflicts.length === 0 && 'an edit that somebody else overtook was not refused',
      blind.length > 0 && `${blind.length} conflicts do not show what the others wrote`,
    )
  },
}

/** Two people save the same field within 50 ms. */
export const sameField: Fault = {
  no: 9,
  name: 'two people on the same field within 50 ms (a round is 50 times)',
  rounds: [1, 20],
  async run({ open, random }) {
    const scene = await open()
    const [one, two] = await scene.openAll(2, 3)
    if (!one || !two) throw new Error('nobody is there')
    const claimId = random.pick(scene.claimIds)
    const revOf = () => [one, two].map((tab) => tab.confirmed.claims[claimId]?.rev)
    const wrong: string[] = []
    for (let n = 0; n < 50; n += 1) {
      const [rev = 0, same] = revOf()
      if (rev !== same) throw new Error('the pages differ')
      const answers = await Promise.all(
        [one, two].map(async (tab, who) => {
          await pause(random.below(50))
          return tab.give({ type: 'claim.edit', claimId, rev, statement: `${who} says ${n}` })
        }),
      )
      await until('both see the winner', () => revOf().every((seen) => seen === rev + 1))
      const winner = answers.findIndex((answer) => !isRefused(answer))
      const loser = answers.find(isRefused)
      const statement = `${winner} says ${n}`
      if (answers.filter(isRefused).length !== 1) wrong.push(`${n}: not one of two has won`)
      if (loser?.refused.theirs?.fields.statement !== statement) wrong.push(`${n}: the loser was not shown the winner`)
      for (const tab of [one, two])
        if (tab.view.claims[claimId]?.statement !== statement) wrong.push(`${n}: a page does not show the winner`)
    }
    return withWrong(await scene.end(), ...wrong)
  },
}
