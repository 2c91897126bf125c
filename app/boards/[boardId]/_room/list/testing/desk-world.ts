import { recordId, userId, World } from '#board/testing/world.ts'

/** Ids of the claims of the desk's world. */
export const SALE = recordId(10)
export const PRICE = recordId(11)
export const BUBBLE = recordId(12)
export const DROPPED = recordId(13)

/** A board in the middle of its work, made by commands: four claims, sources, a dispute, threads, one claim dropped. */
export function deskWorld(): World {
  const world = World.open()
  world.claim(10, 'SoftBank verkauft alle NVIDIA-Aktien')
  world.claim(11, 'rund 5,8 Milliarden US-Dollar')
  world.claim(12, 'Ökonomen sprechen von einer Blase')
  world.claim(13, 'ein genialer Zug')
  world.must(3, {
    type: 'claim.edit',
    claimId: SALE,
    rev: 1,
    statement: 'SoftBank hat im Oktober alle NVIDIA-Aktien verkauft.',
    claimant: 'Bloomberg',
    claimType: 'event',
    priority: 'high',
  })
  world.must(3, {
    type: 'claim.edit',
    claimId: BUBBLE,
    rev: 1,
    claimant: 'Ökonomen',
    claimType: 'attribution',
    priority: 'low',
  })
  world.must(3, { type: 'claim.assign', claimId: SALE, assigneeId: userId(3) })
  world.must(2, { type: 'claim.assign', claimId: PRICE, assigneeId: userId(4), reviewerId: userId(2) })
  world.must(3, { type: 'claim.setStatus', claimId: SALE, status: 'in_progress' })
  attachSources(world)
  giveVerdicts(world)
  discuss(world)
  world.must(2, { type: 'claim.drop', claimId: DROPPED, reason: 'Nur eine Wertung' })
  return world
}

function attachSources(world: World): void {
  world.must(3, {
    type: 'evidence.attach',
    evidenceId: recordId(20),
    claimId: SALE,
    source: { url: 'https://group.softbank/en/ir', title: 'Quartalsbericht Überblick', publisher: 'SoftBank Group' },
    stance: 'supports',
    quote: 'sold all of its shares in NVIDIA',
  })
  world.must(4, { type: 'evidence.check', evidenceId: recordId(20), claimId: SALE, ladder: 'confirmed' })
  world.must(4, {
    type: 'evidence.attach',
    evidenceId: recordId(21),
    claimId: PRICE,
    source: { url: 'https://example.org/price' },
    stance: 'refutes',
  })
  world.must(4, {
    type: 'evidence.edit',
    evidenceId: recordId(21),
    claimId: PRICE,
    rev: 1,
    stance: 'context',
    note: 'Nur der Schlusskurs',
  })
  world.must(4, { type: 'evidence.detach', evidenceId: recordId(21), claimId: PRICE, reason: 'Doppelt' })
}

function giveVerdicts(world: World): void {
  const give = (by: number, n: number, claimId: string, rating: string, rationale = '') =>
    world.must(by, { type: 'verdict.give', verdictId: recordId(n), claimId, rating, rationale })
  give(3, 30, SALE, 'half_true')
  give(3, 31, SALE, 'true', 'Der Bericht nennt den Verkauf ausdrücklich.')
  give(3, 32, PRICE, 'true')
  give(4, 33, PRICE, 'misleading', 'Ohne den Zeitraum führt die Zahl in die Irre.')
  give(4, 34, BUBBLE, 'false')
  world.must(4, { type: 'verdict.withdraw', verdictId: recordId(34), claimId: BUBBLE })
}

function discuss(world: World): void {
  world.must(3, {
    type: 'comment.add',
    commentId: recordId(40),
    claimId: PRICE,
    kind: 'query',
    body: `Welcher Zeitraum, <@${userId(4)}>?`,
  })
  world.must(4, {
    type: 'comment.add',
    commentId: recordId(41),
    claimId: PRICE,
    threadId: recordId(40),
    body: 'Oktober.',
  })
  world.must(4, { type: 'comment.edit', commentId: recordId(41), claimId: PRICE, rev: 1, body: 'Oktober 2025.' })
  world.must(3, { type: 'comment.add', commentId: recordId(42), claimId: SALE, body: 'Erledigt' })
  world.must(3, { type: 'comment.remove', commentId: recordId(42), claimId: SALE })
  world.must(3, { type: 'thread.resolve', threadId: recordId(42), claimId: SALE })
}
