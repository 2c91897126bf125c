import { articleInput } from '#board/article/article.ts'
import { createCommand } from '#board/law/command.ts'
import { LIMITS } from '#board/kernel/limits.ts'
import type { Draft, DraftField } from './draft.ts'

/** Words for what is wrong with a field: keys of the area `boards.form.wrong`. */
export type Wrong = 'text' | 'textLong' | 'textPlain' | 'title' | 'url' | 'published' | 'line'
export type Wrongs = Partial<Record<DraftField, Wrong>>

/** What the form sends, or what is wrong in which field. Judged by the law's own shapes, so the server agrees. */
export function toRequest(draft: Draft): { body: object } | { wrong: Wrongs } {
  const title = titleOf(draft)
  const wrong: Wrongs = {}
  if (!createCommand.shape.title.safeParse(title).success) wrong.title = 'title'
  const article = {
    text: toLineFeeds(draft.text),
    headline: draft.headline,
    outlet: draft.outlet,
    author: draft.author,
    url: draft.url.trim() === '' ? null : draft.url.trim(),
    publishedAt: draft.publishedAt.trim() === '' ? null : draft.publishedAt.trim(),
    note: draft.note,
  }
  for (const { path } of articleInput.safeParse(article).error?.issues ?? []) {
    const field = fieldOf(path[0])
    if (field) wrong[field] ??= wordFor(field, article.text)
  }
  if (Object.keys(wrong).length > 0) return { wrong }
  return { body: { boardId: draft.boardId, title, language: draft.language, article } }
}

/** The title as given, else the headline, else the first line of the text. */
export function titleOf(draft: Pick<Draft, 'title' | 'headline' | 'text'>): string {
  const firstLine = draft.text.trim().split(/\r?\n/, 1)[0]?.trim() ?? ''
  return draft.title.trim() || draft.headline.trim() || shorten(firstLine)
}

const MOST = 120

function shorten(text: string): string {
  if (text.length <= MOST) return text
  const cut = text.slice(0, MOST)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 60)).toWellFormed()} …`
}

// A text pasted on another system would else show its line ends as stray characters and shift every offset.
function toLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

const FIELDS: readonly DraftField[] = ['text', 'headline', 'outlet', 'author', 'url', 'publishedAt', 'note']
const fieldOf = (name: unknown) => FIELDS.find((field) => field === name)

function wordFor(field: DraftField, text: string): Wrong {
  switch (field) {
    case 'text':
      if (text.trim() === '') return 'text'
      return text.length > LIMITS.articleText ? 'textLong' : 'textPlain'
    case 'url':
      return 'url'
    case 'publishedAt':
      return 'published'
    case 'note':
      return 'textPlain'
    default:
      return 'line'
  }
}
