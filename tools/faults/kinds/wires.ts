import { setTimeout as pause } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'
import { io, type Socket } from 'socket.io-client'
import { LIVE_PATH, type Answer } from '#board/live/protocol.ts'
import { withWrong, type Fault } from '../fault.ts'
import type { Counted } from '../ground/house.ts'
import { until } from '../scene/scene.ts'
import { sendByRest } from '../scene/rest.ts'
import type { Stage } from '../scene/stage.ts'
import { someWork } from '../scene/work.ts'
import type { Tab } from '../testing/tab.ts'

/** The line breaks between the commit and the answer, again and again; what was saved is told to whoever asks once more. */
export const swallowed: Fault = {
  no: 4,
  name: 'socket cut between commit and acknowledgement',
  rounds: [2, 20],
  async run({ open, random }) {
    const scene = await open()
    const tabs = await scene.openAll(2, 3, 4)
    const connections = () => tabs.reduce((sum, tab) => sum + tab.line.connections, 0)
    const before = connections()
    scene.work()
    for (let n = 0; n < 6; n += 1) {
      await scene.someTime(300)
      const tab = random.pick(tabs)
      tab.line.swallowNextAnswer()
      await scene.someTime(100)
      // Perhaps saved, perhaps not, and the page will ask by itself: now a program asks too, and perhaps another server.
      await scene.sendAgain(scene.ledger.all().filter(({ id }) => id === tab.oldest))
    }
    await scene.someTime(500)
    const breaks = connections() - before
    const late = await scene.sendAllAgain()
    return withWrong(await scene.end(), ...late, breaks === 0 && 'no answer was swallowed, so nothing was tried')
  },
}

/** Every command arrives one to five times, by sockets and by REST at once, and once more when all is over. */
export const repeated: Fault = {
  no: 5,
  name: 'each command delivered 1–5 times, over socket and REST at once',
  rounds: [2, 20],
  async run({ open, random, stage }) {
    const scene = await open()
    const [tab] = await scene.openAll(2, 3)
    if (!tab) throw new Error('nobody is there')
    const { person, line } = tab
    // Behind nginx the same command reaches both servers at once.
    const sockets = await socketsToEach(stage, tab)
    const before = await countsOf(stage, 'commands')
    const wrong: string[] = []
    for (let n = 0; n < 25; n += 1) {
      const command = someWork(random, tab.view)
      const message = { id: uuidv7(), boardId: scene.boardId, command }
      scene.ledger.give(message.id, person.userId, command)
      const times = 1 + random.below(5)
      const answers: Answer[] = await Promise.all(
        Array.from({ length: times }, async () => {
          await pause(random.below(8))
          return random.chance(0.5)
            ? random.pick(sockets).emitWithAck('command', message)
            : sendByRest(line.url, person.token, message)
        }),
      )
      for (const answer of answers) scene.ledger.answered(message.id, answer)
      if (new Set(answers.map((answer) => ('seq' in answer ? answer.seq : answer.refused.code))).size > 1)
        wrong.push(`${command.type} was answered in more than one way`)
    }
    const after = await countsOf(stage, 'commands')
    for (const socket of sockets) socket.disconnect()
    wrong.push(...(await scene.sendAllAgain()))
    const isIdle = after.some((count, n) => count === before[n])
    return withWrong(await scene.end(), ...wrong, isIdle && 'a server was asked nothing, so too little was tried')
  },
}

// One at each: a server that was away gets but one live connection in two seconds from nginx, until a request to it has ended.
async function socketsToEach(stage: Stage, { line, person }: Tab): Promise<Socket[]> {
  const sockets = new Map<number, Socket>()
  await until('a socket leads to each server', async () => {
    const before = await countsOf(stage, 'connections')
    const socket = io(line.url, { path: LIVE_PATH, transports: ['websocket'], forceNew: true, auth: person })
    await new Promise<void>((resolve) => socket.once('connect', resolve))
    const now = await countsOf(stage, 'connections')
    const at = now.findIndex((count, n) => count > (before[n] ?? 0))
    if (at < 0 || sockets.has(at)) socket.disconnect()
    else sockets.set(at, socket)
    return sockets.size === stage.houses.length
  })
  return [...sockets.values()]
}

async function countsOf({ houses }: Stage, what: keyof Counted): Promise<number[]> {
  return Promise.all(houses.map(async (house) => (await house.counted())[what]))
}
