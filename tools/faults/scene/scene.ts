import { setTimeout as pause } from 'node:timers/promises'
import { boardSeenBy } from '#board/law/audience.ts'
import type { Snapshot } from '#board/live/protocol.ts'
import type { Random } from '#board/testing/random.ts'
import { differences } from '#server/commands/check.ts'
import { boardCache } from '#server/commands/load/board-cache.ts'
import { loadHead } from '#server/commands/load-board.ts'
import { peopleOf } from '#server/queries/people.ts'
import { aBoard, aClaim, TEXT } from '#server/testing/world.ts'
import type { House } from '../ground/house.ts'
import { Line } from '../ground/line.ts'
import { keptOn } from '../testing/browser.ts'
import type { Bend } from '../testing/bend.ts'
import { Tab } from '../testing/tab.ts'
import { checkLog, type Finding } from './check.ts'
import { Ledger, refusalOf, type Given } from './ledger.ts'
import { sendByRest } from './rest.ts'
import type { Stage } from './stage.ts'
import { someWork } from './work.ts'

const CLAIMED = ['rund 5,8 Milliarden US-Dollar', 'ein genialer Zug', 'Ökonomen sprechen von einer Blase']
const SETTLE_MS = 45_000
const SEEN_MS = 15_000
const MOST_WAITING = 30

/** One board with people at work on it, who come over lines of their own. */
export class Scene {
  readonly boardId: string
  readonly ledger = new Ledger()
  readonly random: Random
  readonly stage: Stage
  readonly claimIds: readonly string[]
  readonly #tabs = new Set<Tab>()
  readonly #drafts: { readonly userId: string; readonly key: string; readonly words: string }[] = []
  readonly #lines: Line[] = []
  #isAtWork = false
  #work: Promise<void>[] = []

  static async open(stage: Stage, random: Random): Promise<Scene> {
    const [owner] = stage.people
    if (!owner) throw new Error('nobody is on the desk')
    const boardId = await aBoard(owner)
    const claimIds: string[] = []
    for (const words of CLAIMED) claimIds.push(await aClaim(boardId, owner, words, TEXT))
    return new Scene(stage, random, boardId, claimIds)
  }

  private constructor(stage: Stage, random: Random, boardId: string, claimIds: readonly string[]) {
    this.stage = stage
    this.random = random
    this.boardId = boardId
    this.claimIds = claimIds
  }

  get tabs(): readonly Tab[] {
    return [...this.#tabs]
  }

  /** What a page is sent when it is opened now. */
  async snapshot(): Promise<Snapshot> {
    // Never what this process remembers: the servers write.
    boardCache().drop(this.boardId)
    const head = await loadHead(this.boardId)
    if (head === null) throw new Error('the board is gone')
    return { board: boardSeenBy('team', head.board), people: await peopleOf(head.board), epoch: head.epoch }
  }

  /** Opens the board as person n of the desk, on a line of their own, and begins a draft there. */
  async open(n: number, bend?: Bend): Promise<Tab> {
    const person = this.stage.people[n]
    if (!person) throw new Error(`there is no person ${n}`)
    const line = await Line.open([this.stage.door], () => this.random.next())
    this.#lines.push(line)
    const tab = new Tab({ person, snapshot: await this.snapshot(), line, ledger: this.ledger, bend })
    this.#tabs.add(tab)
    this.#type(tab)
    return tab
  }

  /** Opens these people's boards and waits until all are live; behind nginx, some of them at each server. */
  async openAll(...people: readonly number[]): Promise<Tab[]> {
    const tabs = await Promise.all(people.map((n) => this.open(n)))
    await until('everybody is live', () => tabs.every((tab) => tab.link === 'live'))
    if (this.stage.nginx && tabs.length > 1) await this.spread()
    return tabs
  }

  /** Sees to it that there is somebody at each server: for a while nginx passes over one that was away. */
  async spread(): Promise<void> {
    const { nginx, house, other } = this.stage
    if (!nginx) {
      await other.start()
      this.tabs.forEach((tab, n) => lead(tab, n % 2 === 0 ? house : other))
    }
    const isLive = () => this.tabs.every((tab) => tab.link === 'live')
    await until('there is somebody at each server', async () => {
      if (!isLive()) return false
      const counts = await Promise.all([house, other].map((one) => one.counted()))
      if (counts.every(({ connections }) => connections > 0)) return true
      if (nginx) await comeBack(this.random.pick(this.tabs))
      return false
    })
  }

  /** A page dies. */
  kill(tab: Tab): void {
    tab.kill()
    this.#tabs.delete(tab)
  }

  /** A page is closed in order. */
  close(tab: Tab): void {
    tab.close()
    this.#tabs.delete(tab)
  }

  /** The same device opens the board once more. */
  async reopen(tab: Tab, bend?: Bend): Promise<Tab> {
    const opened = tab.reopen(await this.snapshot(), bend)
    this.#tabs.add(opened)
    return opened
  }

  /** Everybody who is there works, each at moments of their own, until `rest`. */
  work(everyMs = 40): void {
    this.#isAtWork = true
    this.#work = this.tabs.map((tab) => this.#workOn(tab, everyMs))
  }

  async rest(): Promise<void> {
    this.#isAtWork = false
    await Promise.all(this.#work)
  }

  /** A program of their person sends these commands once more over REST, under the same ids. */
  async sendAgain(all: readonly Given[]): Promise<void> {
    // Not on the line of the page, which may be broken.
    const url = `http://127.0.0.1:${this.stage.door}`
    for (const { id, by, command } of all) {
      const tab = this.tabs.find(({ person }) => person.userId === by)
      if (!tab) continue
      const message = { id, boardId: this.boardId, command }
      this.ledger.answered(id, await sendByRest(url, tab.person.token, message))
    }
  }

  /** What is saved is told to whoever asks again: each accepted command once more, whose answers are then in the account. */
  async sendAllAgain(): Promise<string[]> {
    await this.rest()
    const late = await this.settle()
    const saved = this.ledger.all().filter((given) => !refusalOf(given))
    const answers = saved.reduce((sum, one) => sum + one.answers.length, 0)
    await this.sendAgain(saved)
    const isAll = saved.reduce((sum, one) => sum + one.answers.length, 0) === answers + saved.length
    return isAll ? late : [...late, 'not every command could be sent again']
  }

  /** Waits for a moment that nobody has chosen. */
  async someTime(most: number, least = 0): Promise<void> {
    await pause(least + this.random.below(most - least))
  }

  /** Waits until every page shows what the server has, then checks everything that was promised. Ends the scene. */
  async end(): Promise<Finding> {
    await this.rest()
    const late = await this.settle()
    const found = await checkLog(this.boardId, this.ledger)
    const wrong = [...late, ...found.wrong, ...(await this.#checkPages()), ...(await this.#checkPresence())]
    await this.leave()
    return { ...found, wrong }
  }

  /** Waits until every page is live and waits for nothing; says who does not come to rest. */
  async settle(): Promise<string[]> {
    const isSettled = async () => {
      if (!this.tabs.every((tab) => tab.isAtRest)) return false
      const { board } = await this.snapshot()
      if (!this.tabs.every((tab) => tab.confirmed.seq === board.seq)) return false
      // What a device keeps may not have been taken up by the page yet.
      const kept = await Promise.all(this.tabs.map((tab) => keptOn('outbox', tab.person.userId, this.boardId)))
      return kept.every((ids) => ids.length === 0)
    }
    const done = await until('everybody is at rest', isSettled, SETTLE_MS).then(
      () => true,
      () => false,
    )
    if (done) return []
    const { board } = await this.snapshot()
    const late = this.tabs.flatMap(({ person: { name }, link, waiting, confirmed: { seq } }) => [
      ...(link === 'live' && waiting === 0 ? [] : [`the page of ${name} is ${link} and waits for ${waiting} answers`]),
      ...(seq === board.seq ? [] : [`the page of ${name} has seen ${seq} of ${board.seq} events`]),
    ])
    return late.length > 0 ? late : ['a device still keeps what was answered']
  }

  /** Closes every page and every line. */
  async leave(): Promise<void> {
    this.#isAtWork = false
    for (const tab of this.tabs) this.close(tab)
    await Promise.all(this.#lines.splice(0).map((line) => line.close()))
  }

  #type(tab: Tab): void {
    const key = `comment:${this.claimIds[0]}:new`
    const words = `Half a thought ${this.random.below(1e9)}`
    if (this.#drafts.some(({ userId }) => userId === tab.person.userId)) return
    tab.room.drafts.set(key, words)
    this.#drafts.push({ userId: tab.person.userId, key, words })
  }

  async #workOn(tab: Tab, everyMs: number): Promise<void> {
    while (this.#isAtWork && this.#tabs.has(tab)) {
      // Answered whenever the line allows; people go on meanwhile, though not for ever.
      if (tab.waiting < MOST_WAITING) void tab.give(someWork(this.random, tab.view))
      await pause(1 + this.random.below(2 * everyMs))
    }
  }

  async #checkPages(): Promise<string[]> {
    const { board } = await this.snapshot()
    const wrong: string[] = []
    for (const tab of this.tabs) {
      const who = tab.person.name
      for (const path of differences(tab.confirmed, board)) wrong.push(`the page of ${who} differs at ${path}`)
      for (const path of differences(tab.view, board)) wrong.push(`what ${who} sees differs at ${path}`)
      const kept = await keptOn('outbox', tab.person.userId, this.boardId)
      if (kept.length > 0) wrong.push(`the device of ${who} still keeps ${kept.length} commands that were answered`)
      wrong.push(...(await this.#lostWords(tab)))
    }
    for (const { userId, key, words } of this.#drafts) {
      const pages = this.tabs.filter((tab) => tab.person.userId === userId)
      const isThere = pages.some((tab) => tab.room.drafts.get(key)?.value === words)
      if (pages.length > 0 && !isThere) wrong.push('a draft is gone')
    }
    return wrong
  }

  // [W4] a server that died is noticed by the others within seconds.
  async #checkPresence(): Promise<string[]> {
    const isComplete = (tab: Tab) =>
      sorted(tab.present) === sorted(this.tabs.filter((one) => isOther(one, tab)).map(idOf))
    await until('everybody is seen', () => this.tabs.every(isComplete), SEEN_MS).catch(() => undefined)
    return this.tabs
      .filter((tab) => !isComplete(tab))
      .map((tab) => `the page of ${tab.person.name} does not show who is there`)
  }

  // Words that were refused wait on the device until their person has dealt with them.
  async #lostWords({ person }: Tab): Promise<string[]> {
    const unsaved = await keptOn('unsaved', person.userId, this.boardId)
    const refused = this.ledger
      .all()
      .filter((given) => given.by === person.userId && given.isOfPage && refusalOf(given))
    const gone = refused.filter(({ id }) => !unsaved.includes(id))
    return gone.map(({ command }) => `the refused words of a ${command.type} of ${person.name} are gone`)
  }
}

const idOf = ({ person }: Tab) => person.userId
const isOther = (one: Tab, tab: Tab) => idOf(one) !== idOf(tab)
const sorted = (ids: readonly string[]) => [...new Set(ids)].sort().join()

async function comeBack(tab: Tab): Promise<void> {
  const { connections } = tab.line
  tab.line.cut()
  await until('a page is live again', () => tab.line.connections > connections && tab.link === 'live')
  // Until the server it has left has noticed.
  await pause(50)
}

function lead(tab: Tab, { port }: House): void {
  tab.line.targets = [port]
  tab.line.cut()
}

/** Waits until something is true. Throws with its name when that takes too long. */
export async function until(
  what: string,
  check: () => boolean | Promise<boolean>,
  patienceMs = 20_000,
): Promise<number> {
  const started = performance.now()
  // While a database comes back, asking fails: then it is not so yet.
  const holds = async () => check()
  while (!(await holds().catch(() => false))) {
    if (performance.now() - started > patienceMs) throw new Error(`it took too long until ${what}`)
    await pause(10)
  }
  return performance.now() - started
}
