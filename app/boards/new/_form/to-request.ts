import { articleInput } from '#board/article/article.ts'
import { articleFields } from '#board/article/fields.ts'
import { namesOf, pick } from '#board/kernel/fields.ts'
import { createCommand } from '#board/law/command.ts'
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
    ...pick(articleFields, draft),
    text: toLineFeeds(draft.text),
    url: draft.url.trim() || null,
    publishedAt: draft.publishedAt.trim() || null,
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

const fieldOf = (name: unknown) => namesOf(articleFields).find((field) => field === name)

function wordFor(field: keyof typeof articleFields, text: string): Wrong {
  if (field === 'text' && text.trim() === '') return 'text'
  if (field === 'text' && text.length > articleFields.text.most) return 'textLong'
  switch (articleFields[field].kind) {
    case 'prose':
      return 'textPlain'
    case 'address':
      return 'url'
    case 'date':
      return 'published'
    case 'line':
      return 'line'
  }
}
