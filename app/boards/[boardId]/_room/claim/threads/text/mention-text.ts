import { mentionOf, withNames } from '#board/comment/mention.ts'

/** Somebody who can be named with `@`. */
export type Named = { readonly userId: string; readonly name: string }

/** What stands in the field while one writes, and who was meant by each name that was picked from the list. */
export type CommentDraft = { readonly text: string; readonly picks: Readonly<Record<string, string>> }

export const EMPTY_DRAFT: CommentDraft = { text: '', picks: {} }

/** The stored body of a draft: each `@Name` of a known person becomes `<@userId>`. */
export function toBody(draft: CommentDraft, people: readonly Named[]): string {
  const names = nameTree(namesMeant(draft, people))
  let body = ''
  for (let at = 0; at < draft.text.length;) {
    const meant = draft.text[at] === '@' && !isWordBefore(draft.text, at) ? nameAt(draft.text, at + 1, names) : null
    if (meant) {
      body += mentionOf(meant.userId)
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
  const text = withNames(body, (userId) => {
    const name = nameOf(userId)
    picks[name] = userId
    return name
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

// Two people of one name are told apart by the pick alone.
function namesMeant(draft: CommentDraft, people: readonly Named[]): Named[] {
  const picked = Object.entries(draft.picks).map(([name, userId]) => ({ name, userId }))
  const count = new Map<string, number>()
  for (const { name } of people) count.set(name, (count.get(name) ?? 0) + 1)
  const others = people.filter(({ name }) => draft.picks[name] === undefined && count.get(name) === 1)
  return [...picked, ...others].filter((person) => person.name !== '')
}

type NameTree = { person: Named | null; readonly next: Map<string, NameTree> }

// Letter by letter, so that a place is compared with all names at once: a draft of signs alone and five hundred people
// would else be ten million comparisons at each press of a key.
function nameTree(names: readonly Named[]): NameTree {
  const root: NameTree = { person: null, next: new Map() }
  for (const person of names) {
    let at = root
    for (let letter = 0; letter < person.name.length; letter++) {
      const sign = person.name.charAt(letter)
      const below = at.next.get(sign) ?? { person: null, next: new Map() }
      at.next.set(sign, below)
      at = below
    }
    at.person ??= person
  }
  return root
}

// The longest name counts, so that "Anna Berger" is not read as "Anna".
function nameAt(text: string, at: number, names: NameTree): Named | null {
  let found: Named | null = null
  let here: NameTree | undefined = names
  for (let place = at; here; place++) {
    if (here.person && !/^[\p{L}\p{N}_]/u.test(text.slice(place, place + 2))) found = here.person
    here = here.next.get(text.charAt(place))
  }
  return found
}

function isWordBefore(text: string, at: number): boolean {
  return /[\p{L}\p{N}_]$/u.test(text.slice(Math.max(0, at - 2), at))
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
