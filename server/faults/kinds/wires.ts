import { setTimeout as pause } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'
import { io } from 'socket.io-client'
import { LIVE_PATH } from '#board/live/protocol.ts'
import { withWrong, type Fault } from '../fault.ts'
import { someWork } from '../scene/work.ts'
import { sendByRest } from './rest.ts'

/** The line breaks between the commit and the answer, again and again. */
export const swallowed: Fault = {
  no: 4,
  name: 'socket cut between commit and acknowledgement',
  rounds: [2, 20],
  async run({ open, random }) {
    const scene = await open()
    const tabs = await scene.openAll(2, 3, 4)
    scene.work()
    for (let n = 0; n < 6; n += 1) {
      await scene.someTime(300)
      random.pick(tabs).line.swallowNextAnswer()
    }
    await scene.someTime(500)
    const found = await scene.end()
    const breaks = tabs.reduce((sum, tab) => sum + tab.line.connections - 1, 0)
    return withWrong(found, breaks === 0 && 'no answer was swallowed, so nothing was tried')
  },
}

/** Every command arrives one to five times, by the socket and by REST at once. */
export const repeated: Fault = {
  no: 5,
  name: 'each command delivered 1–5 times, over socket and REST at once',
  rounds: [2, 20],
  async run({ open, random }) {
    const scene = await open()
    const [tab] = await scene.openAll(2)
    if (!tab) throw new Error('nobody is there')
    const { person, line } = tab
    const socket = io(line.url, { path: LIVE_PATH, transports: ['websocket'], forceNew: true, auth: person })
    const wrong: string[] = []
    for (let n = 0; n < 25; n += 1) {
      const command = someWork(random, tab.view)
      const message = { id: uuidv7(), boardId: scene.boardId, command }
      scene.ledger.give(message.id, person.userId, command)
      const times = 1 + random.below(5)
      const answers = await Promise.all(
        Array.from({ length: times }, async () => {
          await pause(random.below(8))
          return random.chance(0.5)
            ? socket.emitWithAck('command', message)
            : sendByRest(line.url, person.token, message)
        }),
      )
      for (const answer of answers) scene.ledger.answered(message.id, answer)
      if (new Set(answers.map((answer) => JSON.stringify(answer.seq ?? answer.refused?.code))).size > 1)
        wrong.push(`${command.type} was answered in more than one way`)
    }
    socket.disconnect()
    return withWrong(await scene.end(), ...wrong)
  },
}
