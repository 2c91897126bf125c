import { describe, expect, it } from 'vitest'
import { parseCommand } from './parse.ts'

const claimId = '01890000-0000-7000-8000-000000000001'

describe('a command from outside', () => {
  it.each([
    ['nothing', undefined, 'INVALID', ''],
    ['a list', [], 'INVALID', ''],
    ['no type', {}, 'UNKNOWN_COMMAND', 'type'],
    ['an unknown type', { type: 'board.explode' }, 'UNKNOWN_COMMAND', 'type'],
    ['the one that only the house gives', { type: 'board.create' }, 'UNKNOWN_COMMAND', 'type'],
    ['a field too many', { type: 'board.archive', force: true }, 'INVALID', 'force'],
    ['a prototype key', JSON.parse('{"type":"board.archive","__proto__":{"role":"owner"}}'), 'INVALID', '__proto__'],
    ['a constructor key', JSON.parse('{"type":"board.archive","constructor":{}}'), 'INVALID', 'constructor'],
    ['an operator for a text', { type: 'board.rename', title: { not: '' } }, 'INVALID', 'title'],
    ['a lone surrogate', { type: 'board.rename', title: '\ud800' }, 'INVALID', 'title'],
    ['a NUL', { type: 'board.rename', title: 'a\u0000' }, 'INVALID', 'title'],
    ['an id that is none', { type: 'claim.restore', claimId: '__proto__' }, 'INVALID', 'claimId'],
    [
      'something wrong deep inside',
      {
        type: 'evidence.attach',
        claimId,
        evidenceId: claimId,
        source: { url: 'javascript:alert(1)' },
        stance: 'supports',
      },
      'INVALID',
      'source.url',
    ],
  ])('is refused with its place: %s', (_name, given: unknown, code, path) => {
    expect(parseCommand(given)).toMatchObject({ refused: { code, path } })
  })

  it('gets the defaults of the law', () => {
    expect(parseCommand({ type: 'comment.add', commentId: claimId, claimId, body: 'x' })).toMatchObject({
      kind: 'note',
    })
  })
})
