import { describe, expect, it } from 'vitest'
import { recordId, World } from '../testing/world.ts'
import { command } from './command.ts'

const claimId = recordId(11)
const good = {
  type: 'claim.add',
  claimId,
  statement: 'x',
  occurrence: { exact: 'Blase', prefix: '', suffix: '', start: 0, end: 5 },
}
const give = { type: 'verdict.give', verdictId: recordId(31), claimId, rating: 'true' }
const attach = {
  type: 'evidence.attach',
  evidenceId: recordId(21),
  claimId,
  stance: 'supports',
  source: { url: 'https://e.org' },
}
const add = { type: 'comment.add', commentId: recordId(41), claimId, body: 'x' }

const MALFORMED: Record<string, unknown> = {
  nothing: null,
  'a list': [],
  'a text': 'claim.add',
  'no type': { claimId },
  'an unknown command': { type: 'claim.explode', claimId },
  'a command for the house alone': { type: 'board.create', boardId: claimId, title: 'x' },
  'a prototype as type': { type: '__proto__' },
  'a number for a text': { ...good, statement: 5 },
  'an object for an id': { ...good, claimId: { not: '' } },
  'an id that is no UUID': { ...good, claimId: '../../etc' },
  'an id in capitals': { ...good, claimId: claimId.toUpperCase().replace('0A', 'AB') },
  'a surplus field': { ...good, isAdmin: true },
  'a prototype key': JSON.parse(JSON.stringify(good).replace('{', '{"__proto__":{"role":"owner"},')),
  'an empty statement': { ...good, statement: '  \n ' },
  'ten megabytes': { ...good, statement: 'x'.repeat(10_000_000) },
  'a lone surrogate': { ...good, statement: 'x\ud800' },
  'a NUL': { ...add, body: 'a\u0000b' },
  'a control character': { ...add, body: 'a\u001bb' },
  'two lines where one fits': { ...good, claimant: 'a\nb' },
  'a negative offset': { ...good, occurrence: { ...good.occurrence, start: -1 } },
  'a broken offset': { ...good, occurrence: { ...good.occurrence, start: 0.5 } },
  'an infinite offset': { ...good, occurrence: { ...good.occurrence, end: Number.POSITIVE_INFINITY } },
  'an empty quote': { ...good, occurrence: { ...good.occurrence, exact: '' } },
  'a script for an address': { ...attach, source: { url: 'javascript:alert(1)' } },
  'a file for an address': { ...attach, source: { url: 'file:///etc/passwd' } },
  'an address with a password': { ...attach, source: { url: 'https://me:secret@example.org' } },
  'an address with a line end in it': { ...attach, source: { url: 'https://e.org/\n\n# Heading' } },
  'an unknown stance': { ...attach, stance: 'likes' },
  'a date that is none': { ...attach, source: { url: 'https://e.org', publishedAt: '2025-13-01' } },
  'an Admiralty code that is none': { ...attach, source: { url: 'https://e.org', admiralty: 'G7' } },
  'an unknown reason': { ...give, reasonCodes: ['because'] },
  'a thousand reasons': { ...give, reasonCodes: Array.from({ length: 1_000 }, () => 'other') },
  'evidence that is no id': { ...give, basedOn: ['*'] },
  'an unknown confidence': { ...give, confidence: 'certain' },
  'dropping by status': { type: 'claim.setStatus', claimId, status: 'dropped' },
  'no rev': { type: 'claim.edit', claimId, statement: 'x' },
  'a rev of nought': { type: 'claim.edit', claimId, rev: 0, statement: 'x' },
  'a role that is none': { type: 'member.add', userId: claimId, role: 'god' },
}

describe('malformed commands', () => {
  it.each(Object.keys(MALFORMED))('%s is no command', (name) => {
    expect(command.safeParse(MALFORMED[name]).success).toBe(false)
  })

  it('the same commands unspoilt are', () => {
    for (const one of [good, give, attach, add]) expect(command.safeParse(one).success).toBe(true)
  })

  it('X3: a stale edit is refused and writes nothing', () => {
    const world = World.open()
    world.claim(11, 'Blase')
    const { board } = world
    expect(world.give(3, { type: 'claim.edit', claimId, rev: 7, statement: 'x' })?.code).toBe('STALE_EDIT')
    expect(world.board).toBe(board)
  })
})
