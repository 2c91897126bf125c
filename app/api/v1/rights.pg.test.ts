import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { call, withCookie, withToken, type Call, type Reply } from '#app/api/testing/client.ts'
import { SEATED, WHO_MAY, type RightsCase } from '#board/testing/who-may.ts'
import { refuse, REFUSAL_CODES } from '#board/kernel/refusal.ts'
import { apiTokensOf, revokeApiToken } from '#server/auth/account/tokens.ts'
import { endSessions } from '#server/auth/sign-in/sessions.ts'
import { settleEnv } from '#server/env.ts'
import { db, furnish, unfurnish } from '#server/house.ts'
import type { Handler } from '#server/http/route.ts'
import { STATUS } from '#server/http/status.ts'
import { useDatabase } from '#server/testing/database.ts'
import {
  aWorldOfRights,
  cellsFor,
  commandOf,
  STAGES,
  tryEveryRight,
  UNKNOWN,
  UNSEATED,
  type Door,
  type RightsWorld,
  type Stage,
  type Standing,
} from '#server/testing/rights.ts'
import { tryEveryConfusion } from '#server/testing/two-ids.ts'
import { aComment, must } from '#server/testing/world.ts'
import { POST as sendCommand } from './boards/[boardId]/commands/route.ts'
import { GET as readEvents } from './boards/[boardId]/events/route.ts'
import { GET as readReport } from './boards/[boardId]/report/route.ts'
import { GET as readBoard } from './boards/[boardId]/route.ts'
import { GET as listBoards, POST as openBoard } from './boards/route.ts'
import { POST as markInboxRead } from './me/inbox/read/route.ts'
import { GET as readInbox } from './me/inbox/route.ts'
import { PUT as markRead } from './me/read/route.ts'
import { GET as whoAmI } from './me/route.ts'
import { POST as bringSampleBack } from './sample/route.ts'

useDatabase()

const EVERYBODY: readonly Standing[] = [...SEATED, ...UNSEATED, ...UNKNOWN]
const isUnknown = (who: Standing) => UNKNOWN.some((one) => one === who)
const isSeated = (who: Standing) => SEATED.some((one) => one === who)

let world: RightsWorld
const shown = new Map<Standing, Record<string, string>>()

beforeAll(async () => {
  settleEnv({ COMMANDS_PER_SECOND: 100_000 })
  world = await aWorldOfRights()
  for (const who of EVERYBODY) shown.set(who, await credentialsOf(who))
}, 120_000)

// What each of them comes with. Those who are nobody had something that was good before.
async function credentialsOf(who: Standing): Promise<Record<string, string>> {
  const someone = world.people[who]
  if (who === 'signed out') return {}
  if (who === 'session ended') {
    const headers = await withCookie(someone)
    await endSessions(someone.userId, { except: null })
    return headers
  }
  const headers = await withToken(someone)
  if (who === 'token revoked')
    for (const { id } of await apiTokensOf(someone.userId)) await revokeApiToken(someone.userId, id)
  return headers
}

const askAs = (who: Standing, handler: Handler, asked: Call): Promise<Reply> => {
  // Nobody is throttled by their network's bucket: here thousands come from one.
  if (isUnknown(who)) unfurnish('throttles')
  return call(handler, { ...asked, headers: shown.get(who) ?? {} })
}

const codeOf = ({ status, json }: Reply): string => {
  const code = REFUSAL_CODES.find((one) => one === json.code)
  if (status < 400) return 'given'
  return code !== undefined && STATUS[code] === status ? code : `${String(json.code)} with ${status}`
}

const byRest: Door = async (who, boardId, command) => {
  const reply = await askAs(who, sendCommand, { method: 'POST', params: { boardId }, body: { id: uuidv7(), command } })
  const { seq, path } = reply.json
  if (typeof seq === 'number') return { seq }
  const code = REFUSAL_CODES.find((one) => one === codeOf(reply))
  return refuse(code ?? 'FAULT', typeof path === 'string' ? { path } : {})
}

it(`[X3] [X4] over REST everybody may do what their seat allows and nothing else, on a board in every state (${cellsFor(EVERYBODY)} cells)`, async () => {
  expect(await tryEveryRight(byRest, world, EVERYBODY)).toEqual({ cells: cellsFor(EVERYBODY), wrong: [] })
}, 180_000)

it('[X3] over REST no id of another claim, another board or another person gets anybody further (300 cells and more)', async () => {
  const { cells, wrong } = await tryEveryConfusion(byRest, world)
  expect(wrong).toEqual([])
  expect(cells).toBeGreaterThanOrEqual(300)
}, 120_000)

it('no page of another origin gives a command with an owner’s cookie', async () => {
  const { boardId, on } = world.boards.open
  const before = await db().boardEvent.count({ where: { boardId } })
  const origins = ['http://localhost:4000', 'https://evil.example', 'null', null]
  const letIn: string[] = []
  for (const origin of origins) {
    const headers = await withCookie(world.people.owner, origin)
    for (const name of Object.keys(WHO_MAY).filter((one): one is RightsCase => one in WHO_MAY)) {
      const command = commandOf(name, on, world.people.owner)
      const asked = { method: 'POST', params: { boardId }, headers, body: { id: uuidv7(), command } }
      const code = codeOf(await call(sendCommand, asked))
      if (code !== 'BAD_ORIGIN') letIn.push(`${origin} ${name}: ${code}`)
    }
  }
  expect(letIn).toEqual([])
  expect(await db().boardEvent.count({ where: { boardId } })).toBe(before)
}, 30_000)

describe('what may be read', () => {
  const READS: readonly (readonly [string, Handler, string])[] = [
    ['the board', readBoard, ''],
    ['its log', readEvents, ''],
    ['the log of a claim', readEvents, '?claimId=CLAIM'],
    ['a report of its first state', readReport, '?at=1&format=md'],
    ...['html', 'md', 'csv', 'json', 'claimreview', 'pdf'].map(
      (format) => [`the report as ${format}`, readReport, `?format=${format}`] as const,
    ),
  ]
  const expectedOf = (who: Standing, stage: Stage) => {
    if (isUnknown(who)) return 'SIGNED_OUT'
    return isSeated(who) && (stage === 'open' || stage === 'archived') ? 'given' : 'NOT_FOUND'
  }

  it('of a board: by its members, in every form, while it is not removed (440 cells)', async () => {
    const wrong: string[] = []
    let cells = 0
    for (const stage of STAGES)
      for (const [what, handler, query] of READS)
        for (const who of EVERYBODY) {
          const { boardId, on } = world.boards[stage]
          const asked = { params: { boardId }, query: query.replace('CLAIM', on.claimId) }
          const code = codeOf(await askAs(who, handler, asked))
          cells += 1
          if (code !== expectedOf(who, stage)) wrong.push(`${who}, ${what}, ${stage}: ${code}`)
        }
    expect({ cells, wrong }).toEqual({ cells: 440, wrong: [] })
  }, 120_000)

  it('a board that is another’s, a removed one and none at all look the same to whoever may not see it', async () => {
    const said = async (who: Standing, boardId: string) => {
      const { status, json } = await askAs(who, readBoard, { params: { boardId } })
      const { requestId: _own, ...rest } = json
      return { status, rest }
    }
    const { open, removed, absent } = world.boards
    const none = await said('outsider', absent.boardId)
    for (const who of UNSEATED)
      for (const { boardId } of [open, removed]) expect(await said(who, boardId)).toEqual(none)
    expect(await said('owner', removed.boardId)).toEqual(none)
  })

  it('the list of boards holds those with a seat, and no removed one (11 cells)', async () => {
    const { open, archived, removed } = world.boards
    for (const who of EVERYBODY) {
      const { json } = await askAs(who, listBoards, {})
      const text = JSON.stringify(json)
      const seen = [open, archived, removed].map(({ boardId }) => text.includes(boardId))
      expect([who, ...seen]).toEqual([who, isSeated(who), isSeated(who), false])
    }
  })

  it('of oneself: by everybody who is somebody, and nothing of another (33 cells)', async () => {
    for (const who of EVERYBODY)
      for (const handler of [whoAmI, readInbox]) {
        const reply = await askAs(who, handler, {})
        expect([who, codeOf(reply)]).toEqual([who, isUnknown(who) ? 'SIGNED_OUT' : 'given'])
        if (handler === whoAmI && !isUnknown(who)) expect(reply.json.userId).toBe(world.people[who].userId)
      }
    const { boardId, on } = await world.fresh()
    await aComment(boardId, world.people.editor, on.claimId, `<@${world.people.author.userId}> look`)
    const [line] = await db().notice.findMany({ where: { userId: world.people.author.userId, boardId } })
    for (const who of EVERYBODY.filter((one) => one !== 'author')) {
      const body = { ids: [line?.id] }
      expect(codeOf(await askAs(who, markInboxRead, { method: 'POST', body }))).toBe(
        isUnknown(who) ? 'SIGNED_OUT' : 'given',
      )
    }
    expect(await db().notice.findUnique({ where: { id: line?.id ?? '' } })).toMatchObject({ readAt: null })
  })
})

describe('what may be changed beside commands', () => {
  const expectEach = async (expected: (who: Standing) => string, ask: (who: Standing) => Promise<Reply>) => {
    for (const who of EVERYBODY) expect([who, codeOf(await ask(who))]).toEqual([who, expected(who)])
  }

  it('a board is opened by everybody of the desk but its viewers (11 cells)', async () => {
    const body = { title: 'Another', language: 'en', article: { text: 'A text.' } }
    await expectEach(
      (who) => (isUnknown(who) ? 'SIGNED_OUT' : who === 'viewer' ? 'FORBIDDEN' : 'given'),
      (who) => askAs(who, openBoard, { method: 'POST', body }),
    )
  })

  it('the sample is brought back by owners of the desk (11 cells)', async () => {
    const { boardId } = world.boards.open
    unfurnish('seedSample')
    furnish('seedSample', () => () => Promise.resolve({ boardId, seq: 1 }))
    await expectEach(
      (who) => (isUnknown(who) ? 'SIGNED_OUT' : world.people[who].role === 'owner' ? 'given' : 'FORBIDDEN'),
      (who) => askAs(who, bringSampleBack, { method: 'POST', body: {} }),
    )
    unfurnish('seedSample')
  })

  it('a read mark is set on a claim of a board with a seat, and on no claim of another board (88 cells)', async () => {
    for (const stage of STAGES) {
      const { boardId, on } = world.boards[stage]
      const isThere = stage === 'open' || stage === 'archived'
      await expectEach(
        (who) => (isUnknown(who) ? 'SIGNED_OUT' : isSeated(who) && isThere ? 'given' : 'NOT_FOUND'),
        (who) => askAs(who, markRead, { method: 'PUT', body: { boardId, claimId: on.claimId, seq: 1 } }),
      )
      const claimId = world.elsewhere.on.claimId
      await expectEach(
        (who) => (isUnknown(who) ? 'SIGNED_OUT' : 'NOT_FOUND'),
        (who) => askAs(who, markRead, { method: 'PUT', body: { boardId, claimId, seq: 1 } }),
      )
    }
  })

  it('a seat that was taken away counts at the very next request, and a new role too', async () => {
    const { boardId } = await world.fresh()
    const { viewer, owner } = world.people
    const read = () => askAs('viewer', readBoard, { params: { boardId } })
    const rename = () => byRest('viewer', boardId, { type: 'board.rename', title: uuidv7() })
    expect(await rename()).toEqual(refuse('FORBIDDEN'))
    await must(boardId, owner, { type: 'member.setRole', userId: viewer.userId, role: 'editor' })
    expect(await rename()).toHaveProperty('seq')
    await must(boardId, owner, { type: 'member.remove', userId: viewer.userId })
    expect([codeOf(await read()), await rename()]).toEqual(['NOT_FOUND', refuse('NOT_FOUND')])
  })
})
