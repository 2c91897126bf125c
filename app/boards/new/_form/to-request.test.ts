import { describe, expect, it } from 'vitest'
import { articleInput } from '#board/article/article.ts'
import { articleFields } from '#board/article/fields.ts'
import { toForm } from '#board/kernel/fields.ts'
import { filled } from '#board/testing/filled.ts'
import { emptyDraft, isUntouched } from './draft.ts'
import { titleOf, toRequest } from './to-request.ts'

const draft = { ...emptyDraft('de'), text: 'Erste Zeile\n\nZweiter Absatz.' }

describe('toRequest', () => {
  it('makes what the interface accepts, with the first line as title where none is given', () => {
    const request = toRequest({ ...draft, url: ' https://example.org/a ', publishedAt: '2025-11' })
    expect(request).toMatchObject({ body: { title: 'Erste Zeile', language: 'de', boardId: draft.boardId } })
    const article = 'body' in request && 'article' in request.body ? articleInput.parse(request.body.article) : null
    expect(article).toMatchObject({ url: 'https://example.org/a', publishedAt: '2025-11', text: draft.text })
  })

  it('sends every field of the article as it was typed', () => {
    const article = filled(articleFields)
    expect(toRequest({ ...draft, ...toForm(articleFields, article) })).toMatchObject({ body: { article } })
  })

  it('turns line ends of other systems into those that offsets count by', () => {
    const request = toRequest({ ...draft, text: 'a\r\n\r\nb\rc' })
    expect(request).toMatchObject({ body: { article: { text: 'a\n\nb\nc' } } })
  })

  it.each([
    [{ text: ' ' }, { text: 'text', title: 'title' }],
    [{ text: 'x'.repeat(400_001) }, { text: 'textLong' }],
    [{ text: 'a\u0000b', title: 'x' }, { text: 'textPlain' }],
    [{ url: 'javascript:alert(1)' }, { url: 'url' }],
    [{ publishedAt: '16.11.2025' }, { publishedAt: 'published' }],
    [{ title: 'x'.repeat(501) }, { title: 'title' }],
  ])('says what is wrong with %o', (fields, wrong) => {
    const request = toRequest({ ...draft, ...fields })
    expect('wrong' in request ? request.wrong : null).toEqual(wrong)
  })
})

describe('titleOf', () => {
  it('takes the title, else the headline, else the first line, shortened at a word', () => {
    expect(titleOf({ title: ' T ', headline: 'H', text: 'x' })).toBe('T')
    expect(titleOf({ title: '', headline: 'H', text: 'x' })).toBe('H')
    const long = titleOf({ title: '', headline: '', text: 'Wort '.repeat(60) })
    expect(long.length).toBeLessThan(125)
    expect(long.endsWith('Wort …')).toBe(true)
  })
})

it('takes a draft for untouched until somebody writes, whatever its language', () => {
  expect(isUntouched(emptyDraft('fr'))).toBe(true)
  expect(isUntouched({ ...emptyDraft('fr'), note: 'x' })).toBe(false)
})
