/** Somebody who can be named with `@`. */
export type Named = { readonly userId: string; readonly name: string }

/** What stands in the field while one writes, and who was meant by each name that was picked from the list. */
export type CommentDraft = { readonly text: string; readonly picks: Readonly<Record<string, string>> }

export const EMPTY_DRAFT: CommentDraft = { text: '', picks: {} }

/** The stored body of a draft: each `@Name` of a known person becomes `<@userId>`. */
export function toBody(draft: CommentDraft, people: readonly Named[]): string {
  const names = namesByLength(draft, people)
  let body = ''
  for (let at = 0; at < draft.text.length;) {
    const meant = draft.text[at] === '@' && !isWordBefore(draft.text, at) ? nameAt(draft.text, at + 1, names) : null
    if (meant) {
      body += `<@${meant.userId}>`
      at += 1 + meant.name.length
    } else {
      body += draft.text[at]
      at += 1
    }
  }
  return body.trim()
}

/** The way back: what to put into the field when a stored body is edited. */
export function toDraft(body: string, nameOf: (userId: string) => string): CommentDraft {
  const picks: Record<string, string> = {}
  const text = body.replace(/<@([0-9a-f-]{36})>/g, (_token, userId: string) => {
    const name = nameOf(userId)
    picks[name] = userId
    return `@${name}`
  })
  return { text, picks }
}

/** The name being typed before the caret, or null: `@an` gives `{ from: 0, query: 'an' }`. */
export function mentionBefore(text: string, caret: number): { from: number; query: string } | null {
  const from = text.lastIndexOf('@', caret - 1)
  if (from < 0 || caret - from > 40 || isWordBefore(text, from)) return null
  const query = text.slice(from + 1, caret)
  return /\n|\s\s|^\s/.test(query) ? null : { from, query }
}

/** People whose name has a word that begins like the query, best first. */
export function peopleLike(people: readonly Named[], query: string): Named[] {
  const wanted = plain(query)
  const rank = (name: string) => {
    const words = plain(name)
    if (words.startsWith(wanted)) return 0
    return words.split(/[\s,./·()-]+/).some((word) => word.startsWith(wanted)) ? 1 : 2
  }
  return people
    .map((person) => ({ person, rank: rank(person.name) }))
    .filter((one) => one.rank < 2)
    .sort((a, b) => a.rank - b.rank || a.person.name.localeCompare(b.person.name))
    .map((one) => one.person)
}

/** Puts a picked name in place of what was typed of it; `caret` is where to go on writing. */
export function pickMention(
  draft: CommentDraft,
  place: { from: number; to: number },
  person: Named,
): { draft: CommentDraft; caret: number } {
  const before = draft.text.slice(0, place.from) + `@${person.name}`
  const after = draft.text.slice(place.to)
  const gap = /^\s/.test(after) ? '' : ' '
  return {
    draft: { text: before + gap + after, picks: { ...draft.picks, [person.name]: person.userId } },
    caret: before.length + 1,
  }
}

// Longer names first, so that "Anna Berger" is not read as "Anna". Two people of one name are told apart by the pick alone.
function namesByLength(draft: CommentDraft, people: readonly Named[]): Named[] {
  const picked = Object.entries(draft.picks).map(([name, userId]) => ({ name, userId }))
  const isAlone = (person: Named) => people.filter((other) => other.name === person.name).length === 1
  const others = people.filter((person) => draft.picks[person.name] === undefined && isAlone(person))
  return [...picked, ...others].filter((person) => person.name !== '').sort((a, b) => b.name.length - a.name.length)
}

function nameAt(text: string, at: number, names: readonly Named[]): Named | null {
  return (
    names.find(({ name }) => text.startsWith(name, at) && !/^[\p{L}\p{N}_]/u.test(text.slice(at + name.length))) ?? null
  )
}

function isWordBefore(text: string, at: number): boolean {
  return /[\p{L}\p{N}_]$/u.test(text.slice(Math.max(0, at - 2), at))
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
