import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#board/board.ts'
import { articleFields } from '#board/article/fields.ts'
import { wordingFields } from '#board/claim/fields.ts'
import { findingFields, sourceFields } from '#board/evidence/fields.ts'
import { verdictFields } from '#board/verdict/fields.ts'
import { filled } from '#board/testing/filled.ts'
import { anyCommand } from '#board/testing/generate.ts'
import { randomFrom } from '#board/testing/random.ts'
import { person, userId } from '#board/testing/world.ts'
import { quoteAt } from '#board/text/anchor.ts'
import { settleEnv } from '../../env.ts'
import { db } from '../../house.ts'
import { useDatabase } from '../../testing/database.ts'
import { aBoard, must, TEXT } from '../../testing/world.ts'
import { boardCache } from '../load/board-cache.ts'
import { checkBoard, differences } from '../check.ts'
import { execute } from '../execute.ts'
import { loadBoard } from '../load-board.ts'
import { rebuildBoard } from '../rebuild.ts'

useDatabase()
beforeAll(() => void settleEnv({ COMMANDS_PER_SECOND: 100_000 }))

const ROLES = ['owner', 'editor', 'checker', 'checker', 'viewer', 'checker', 'viewer', 'viewer', 'viewer']
const SEEDS = [1, 2, 3, 4, 5, 6]
const ROUNDS = 40

/** The people that the generator of random commands knows by number; 6 to 9 come too late for a seat. */
async function openNumbered(): Promise<string> {
  const users = ROLES.map((role, index) => ({
    id: userId(index + 1),
    name: `Person ${index + 1}`,
    email: `p${index + 1}@desk.example`,
    role,
  }))
  await db().user.createMany({ data: users, skipDuplicates: true })
  await db().user.updateMany({
    where: { id: { in: users.slice(5).map((one) => one.id) } },
    data: { deactivatedAt: new Date() },
  })
  const boardId = await aBoard(person(1))
  await db().user.updateMany({
    where: { id: { in: users.map((one) => one.id) } },
    data: { deactivatedAt: null },
  })
  return boardId
}

async function boardOf(boardId: string) {
  const board = await loadBoard(boardId)
  if (!board) throw new Error('the board is gone')
  return board
}

describe('the tables', () => {
  it.each(SEEDS)(
    '[T1] [T2] are the fold of the log after every commit of a random life, seed %i',
    async (seed) => {
      const random = randomFrom(seed)
      const boardId = await openNumbered()
      let accepted = 0
      for (let round = 0; round < ROUNDS; round += 1) {
        const board = await boardOf(boardId)
        const together = Array.from({ length: 1 + random.below(8) }, () => {
          const actor: Actor = person(random.chance(0.8) ? 1 + random.below(3) : 1 + random.below(9))
          return execute({ id: uuidv7(), boardId, command: anyCommand(random, board) }, actor)
        })
        accepted += (await Promise.all(together)).filter((answer) => 'seq' in answer).length
        expect(await checkBoard(boardId)).toEqual([])
      }
      expect(accepted).toBeGreaterThan(ROUNDS)
      const remembered = await boardOf(boardId)
      boardCache().drop(boardId)
      expect(differences(remembered, await boardOf(boardId))).toEqual([])
      expect(await rebuildBoard(boardId)).toEqual([])
      expect(differences(remembered, await boardOf(boardId))).toEqual([])
    },
    90_000,
  )

  it('[T1] hold each field of a claim, of its evidence and of a verdict, and give it back', async () => {
    const boardId = await openNumbered()
    const wording = filled(wordingFields)
    const finding = filled(findingFields)
    const source = filled(sourceFields)
    const claimId = uuidv7()
    const evidenceId = uuidv7()
    await must(boardId, person(1), {
      type: 'claim.add',
      claimId,
      ...wording,
      occurrence: quoteAt(TEXT, 0, 8),
    })
    await must(boardId, person(1), { type: 'evidence.attach', claimId, evidenceId, source, ...finding })
    const judgement = { ...filled(verdictFields), basedOn: [evidenceId] }
    await must(boardId, person(1), { type: 'verdict.give', claimId, verdictId: uuidv7(), ...judgement })
    boardCache().drop(boardId)
    const claim = (await boardOf(boardId)).claims[claimId]
    const [evidence] = claim?.evidence ?? []
    expect(claim).toMatchObject(wording)
    expect(evidence).toMatchObject({ ...finding, source })
    expect(claim?.verdicts[0]).toMatchObject(judgement)
    // As edited back to next to nothing they come back as well: null where nobody knows a date or has graded.
    const bare = { url: source.url, publishedAt: null, admiralty: null }
    await must(boardId, person(1), { type: 'evidence.edit', claimId, evidenceId, rev: 1, source: bare })
    boardCache().drop(boardId)
    expect((await boardOf(boardId)).claims[claimId]?.evidence[0]?.source).toMatchObject({ ...bare, title: '' })
    expect(await checkBoard(boardId)).toEqual([])
  })

  it('[T1] hold each field of the article, and give it back', async () => {
    await openNumbered()
    const article = filled(articleFields)
    const boardId = await aBoard(person(1), { article })
    boardCache().drop(boardId)
    expect((await boardOf(boardId)).article).toMatchObject(article)
    expect(await checkBoard(boardId)).toEqual([])
  })
})
