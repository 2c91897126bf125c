import { describe, expect, it } from 'vitest'
import { digestOf, isSameCommand, UNREADABLE } from './digest.ts'

const sent = { type: 'comment.add', body: 'a', source: { url: 'x', title: '' } }

describe('[X8] the digest of a command', () => {
  it('does not depend on the order of fields, nor on those that are undefined', () => {
    const other = { source: { title: '', url: 'x' }, kind: undefined, body: 'a', type: 'comment.add' }
    expect(digestOf(other, other)).toBe(digestOf(sent, sent))
  })

  it('knows a command again that was sent alike, though the law reads other defaults in it now', () => {
    const then = digestOf(sent, { ...sent, kind: 'note' })
    expect(isSameCommand(digestOf(sent, { ...sent, kind: 'query', more: null }), then)).toBe(true)
  })

  it('knows a command again that spells out its defaults', () => {
    const read = { ...sent, kind: 'note' }
    expect(isSameCommand(digestOf(read, read), digestOf(sent, read))).toBe(true)
  })

  it.each([
    ['other words', { ...sent, body: 'b' }],
    ['another depth', { ...sent, source: { url: 'y', title: '' } }],
    ['a list in another order', { ...sent, list: [2, 1] }],
  ])('tells %s apart', (_what, other) => {
    expect(isSameCommand(digestOf(other, other), digestOf({ ...sent, list: [1, 2] }, sent))).toBe(false)
    expect(isSameCommand(digestOf(other, other), digestOf(sent, sent))).toBe(false)
  })

  it('takes what cannot be read for nothing that was accepted', () => {
    expect(isSameCommand(UNREADABLE, digestOf(sent, sent))).toBe(false)
  })
})
