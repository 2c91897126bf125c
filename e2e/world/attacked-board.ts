import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { LIMITS } from '#board/kernel/limits.ts'
import { webAddress } from '#board/kernel/shape.ts'
import { attackFeeder, type Attack } from '#board/testing/attack-texts.ts'
import { quoteAt } from '#board/text/anchor.ts'
import type { Api } from './api.ts'

const CLAIMS = 8
const EVIDENCE = 16
const opened = z.object({ boardId: z.string() })

/** A board with attacks in every field that a person fills, and the claims on it. */
export type AttackedBoard = { readonly boardId: string; readonly claimIds: readonly string[] }

/** What the people do who fill it: an editor, and two checkers who disagree. `reader` is named wherever people can be. */
export type Attackers = { readonly editor: Api; readonly checkers: readonly [Api, Api]; readonly reader: string }

/**
 * Gives attacks field by field, several to a value. Each field goes through all of them on its own, so that what one does to
 * its neighbours (an open comment hides them) is not the same everywhere.
 */
export function fieldsOf(attacks: readonly Attack[]) {
  const feeders = new Map<string, ReturnType<typeof attackFeeder>>()
  return (field: string, limit: number, lines: 'one' | 'several' = 'one', each = 200): string => {
    // Fields start at different attacks: what comes first in a value stands in no other's shadow.
    const from = (feeders.size * 97) % attacks.length
    const feeder = feeders.get(field) ?? attackFeeder([...attacks.slice(from), ...attacks.slice(0, from)], each)
    feeders.set(field, feeder)
    return feeder.fill(limit, lines)
  }
}

type Fill = ReturnType<typeof fieldsOf>

/** Opens a board whose title and article are attacks. */
export async function openAttacked(api: Api, fill: Fill, text: string): Promise<string> {
  const article = {
    text,
    headline: fill('headline', LIMITS.title),
    outlet: fill('outlet', LIMITS.line),
    author: fill('author', LIMITS.line),
    url: addressOf(fill('article address', 400)),
    note: fill('article note', 4_000, 'several'),
  }
  const body = { title: fill('title', LIMITS.title), language: 'en', article }
  const answer = await api.request('POST', '/api/v1/boards', body)
  if (!answer.ok) throw new Error(`no board: ${await answer.text()}`)
  return opened.parse(await answer.json()).boardId
}

/** Fills a board with attacks: claims, sources, verdicts, discussions, reasons. */
export async function attackBoard(people: Attackers, fill: Fill): Promise<AttackedBoard> {
  const quotes = Array.from({ length: CLAIMS }, () => fill('quote of the article', 2_000, 'several'))
  const text = quotes.join('\n\n')
  const boardId = await openAttacked(people.editor, fill, text)
  const claimIds: string[] = []
  for (const quote of quotes) {
    const start = text.indexOf(quote)
    claimIds.push(await attackClaim(people, fill, { boardId, occurrence: quoteAt(text, start, start + quote.length) }))
  }
  const last = claimIds.at(-1) ?? ''
  await people.editor.must(boardId, { type: 'claim.drop', claimId: last, reason: fill('drop reason', LIMITS.line) })
  return { boardId, claimIds }
}

type Place = { readonly boardId: string; readonly occurrence: ReturnType<typeof quoteAt> }

async function attackClaim(people: Attackers, fill: Fill, { boardId, occurrence }: Place): Promise<string> {
  const claimId = uuidv7()
  const { editor, checkers, reader } = people
  const [anna, ben] = checkers
  const wording = { claimant: fill('claimant', LIMITS.line), priorityReason: fill('priority reason', LIMITS.line) }
  const statement = () => fill('statement', LIMITS.statement, 'several')
  await anna.must(boardId, { type: 'claim.add', claimId, statement: statement(), ...wording, occurrence })
  await anna.must(boardId, { type: 'claim.edit', claimId, rev: 1, statement: statement() })
  await editor.must(boardId, { type: 'claim.assign', claimId, assigneeId: reader, reviewerId: reader })
  await attackEvidence(people, fill, boardId, claimId)
  const rationale = () => fill('rationale', LIMITS.prose, 'several')
  const verdictId = uuidv7()
  await anna.must(boardId, { type: 'verdict.give', verdictId, claimId, rating: 'false', rationale: rationale() })
  const other = { verdictId: uuidv7(), rating: 'true', rationale: rationale() }
  await ben.must(boardId, { type: 'verdict.give', claimId, ...other })
  const reason = fill('adjudication', LIMITS.line)
  await editor.must(boardId, { type: 'verdict.adjudicate', verdictId, claimId, reason })
  const body = () => `<@${reader}> ${fill('comment', LIMITS.prose - 60, 'several')}`
  const commentId = uuidv7()
  await ben.must(boardId, { type: 'comment.add', commentId, claimId, kind: 'query', body: body() })
  await anna.must(boardId, { type: 'comment.add', commentId: uuidv7(), claimId, threadId: commentId, body: body() })
  const gone = uuidv7()
  await anna.must(boardId, { type: 'comment.add', commentId: gone, claimId, body: body() })
  await anna.must(boardId, { type: 'comment.remove', commentId: gone, claimId })
  return claimId
}

async function attackEvidence({ checkers: [anna] }: Attackers, fill: Fill, boardId: string, claimId: string) {
  for (let n = 0; n < EVIDENCE; n++) {
    const line = (field: string) => fill(field, LIMITS.line)
    const source = {
      url: addressOf(fill('address', 400)),
      title: fill('source title', LIMITS.title),
      publisher: line('publisher'),
      author: line('source author'),
    }
    const said = {
      quote: fill('proving words', 3_000, 'several'),
      locator: line('locator'),
      note: fill('note', 3_000, 'several'),
    }
    const evidenceId = uuidv7()
    await anna.must(boardId, { type: 'evidence.attach', evidenceId, claimId, source, stance: 'refutes', ...said })
    const reason = fill('detach reason', LIMITS.line)
    if (n % 5 === 4) await anna.must(boardId, { type: 'evidence.detach', evidenceId, claimId, reason })
  }
}

/** An address that the law accepts, with an attack behind its host. */
function addressOf(attack: string): string {
  const bare = `https://a.example/${attack}`
  return webAddress.safeParse(bare).success ? bare : `https://a.example/?${encodeURIComponent(attack)}`
}
