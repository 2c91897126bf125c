import { recordId, userId, World } from '#board/testing/world.ts'

/** A claim that two checkers dispute, with two sources, an open question and a settled note. */
export const CASE = recordId(10)
/** A claim on which nothing has been done. */
export const BARE = recordId(11)
export const REPORT = recordId(20)
export const POST = recordId(21)
export const HALF = recordId(30)
export const TRUE = recordId(31)
export const QUESTION = recordId(40)
export const ANSWER = recordId(41)
export const SETTLED = recordId(42)

const source = {
  url: 'https://www.sec.example/filing?id=7',
  title: 'Quarterly filing',
  publisher: 'SEC',
  publishedAt: '2025-11',
}

/** The world of the panel's tests, grown by commands. */
export function caseWorld(): World {
  const world = World.open()
  world.claim(10, 'rund 5,8 Milliarden US-Dollar')
  world.claim(11, 'verkauft alle NVIDIA-Aktien')
  world.must(3, {
    type: 'evidence.attach',
    evidenceId: REPORT,
    claimId: CASE,
    source: { ...source, sourceType: 'official_data', admiralty: 'A1' },
    stance: 'supports',
    quote: '5.83 billion',
    locator: 'p. 12',
  })
  world.must(4, {
    type: 'evidence.attach',
    evidenceId: POST,
    claimId: CASE,
    source: { url: 'https://blog.example/post' },
    stance: 'refutes',
    visibility: 'team',
  })
  world.must(3, {
    type: 'verdict.give',
    verdictId: HALF,
    claimId: CASE,
    rating: 'half_true',
    confidence: 'medium',
    reasonCodes: ['missing_context'],
    rationale: 'The figure is right, the currency is not said.',
    basedOn: [REPORT],
  })
  world.must(4, {
    type: 'verdict.give',
    verdictId: TRUE,
    claimId: CASE,
    rating: 'true',
    rationale: 'It stands in the filing.',
  })
  world.must(4, {
    type: 'comment.add',
    commentId: QUESTION,
    claimId: CASE,
    kind: 'query',
    body: `<@${userId(3)}> which day? https://sec.example/a.`,
  })
  world.must(3, { type: 'comment.add', commentId: ANSWER, claimId: CASE, threadId: QUESTION, body: 'The eleventh.' })
  world.must(4, { type: 'comment.add', commentId: SETTLED, claimId: CASE, body: 'Spelling checked.' })
  world.must(4, { type: 'thread.resolve', threadId: SETTLED, claimId: CASE })
  return world
}
