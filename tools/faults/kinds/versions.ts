import { setTimeout as pause } from 'node:timers/promises'
import { PROTOCOL, type OpenEvents } from '#board/live/protocol.ts'
import { withWrong, type Fault } from '../fault.ts'
import { until } from '../scene/scene.ts'
import { someWork } from '../scene/work.ts'
import { bendEvents, bendHello, type Bend } from '../testing/bend.ts'
import { keptOn } from '../testing/browser.ts'

// Long enough for a client that tries again to be caught at it.
const WATCHED_MS = 1_500

/** A page that is too old for the server stops, says so, does not try for ever, and keeps what was typed for the next. */
export const tooOld: Fault = {
  no: 15,
  name: 'protocol too old, or an event type it does not know',
  rounds: [2, 20],
  async run({ open, random }) {
    const scene = await open()
    const [other] = await scene.openAll(3)
    let hellos = 0
    const bends: Record<string, Bend> = {
      protocol: bendHello((hello) => {
        hellos += 1
        return { ...hello, protocol: PROTOCOL - 1 }
      }),
      event: bendEvents(withUnknownType),
    }
    const which = random.chance(0.5) ? 'protocol' : 'event'
    const old = await scene.open(2, bends[which])
    for (let n = 0; n < 5; n += 1) void old.give(someWork(random, old.view))
    void other?.give(someWork(random, other.view))
    await until('the page says that it is too old', () => old.link === 'too_old')
    for (let n = 0; n < 5; n += 1) void old.give(someWork(random, old.view))
    const { connections } = old.line
    await pause(WATCHED_MS)
    const tries = old.line.connections - connections
    const kept = (await keptOn('outbox', old.person.userId, scene.boardId)).length
    const unanswered = scene.ledger
      .all()
      .filter((one) => one.by === old.person.userId && one.answers.length === 0).length
    scene.kill(old)
    await scene.reopen(old)
    return withWrong(
      await scene.end(),
      tries > 0 && `a page that is too old connected ${tries} times more`,
      hellos > 1 && `a page that is too old greeted ${hellos} times`,
      kept < unanswered && `${kept} of ${unanswered} unanswered commands were kept`,
    )
  },
}

function withUnknownType(packet: OpenEvents): OpenEvents {
  return { ...packet, events: packet.events.map((event) => Object.assign({}, event, { type: 'claim.translated' })) }
}
