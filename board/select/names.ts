import type { Directory, Person } from '../board.ts'
import { ROLES, type Role } from '../kernel/role.ts'

/** What has to stand behind a name, so that nobody is taken for somebody else. */
export type NameMark = {
  /** The name without signs that nobody sees or that turn the line around. */
  readonly name: string
  /** The roles that the name speaks of; `other` where it speaks of the house or could pass for a mark. */
  readonly speaksOf: readonly (Role | 'other')[]
  /** The end of the person's id where others have a name that looks the same; else null. */
  readonly code: string | null
}

type Seats = Readonly<Record<string, { readonly role: Role }>>

/**
 * Gives the name of anybody as it is to be shown: `Anna Berg` mostly; `Anna Berg (Checker · 3f2a)` where two people of the
 * directory have names that look the same; `Owner (Viewer)` where a name speaks of another role than its bearer has. Null
 * for an unknown person.
 */
export function shownNames(
  people: Directory,
  seats: Seats,
  roleWord: (role: Role) => string,
): (userId: string) => string | null {
  const marks = nameMarks(people)
  return (userId) => {
    const mark = marks.get(userId)
    return mark ? withMark(mark, userId, seats[userId]?.role ?? null, roleWord) : null
  }
}

/** The same where no language is known: a mark is the code alone. */
export function codedNames(people: Directory, seats: Seats): (userId: string) => string | null {
  return shownNames(people, seats, () => '')
}

function withMark(mark: NameMark, userId: string, role: Role | null, roleWord: (role: Role) => string): string {
  const { name, speaksOf, code } = mark
  if (code === null && speaksOf.every((one) => one === role)) return name
  const word = role === null ? '' : roleWord(role)
  const said = [word, code ?? (word === '' ? endOf(userId, SHORTEST_CODE) : '')].filter((one) => one !== '')
  return `${name} (${said.join(' · ')})`.trim()
}

const known = new WeakMap<Directory, ReadonlyMap<string, NameMark>>()

/** What stands behind each name of a directory, by user id. Made once for a directory. */
export function nameMarks(people: Directory): ReadonlyMap<string, NameMark> {
  const before = known.get(people)
  if (before) return before
  const entries = Object.entries(people)
  const alike = Map.groupBy(entries, ([, person]) => lookOf(person.name))
  const marks = entries.map(([userId, person]): [string, NameMark] => {
    const others = (alike.get(lookOf(person.name)) ?? []).map(([id]) => id)
    return [userId, markOf(userId, person, others)]
  })
  const all = new Map(marks)
  known.set(people, all)
  return all
}

function markOf(userId: string, person: Person, alike: readonly string[]): NameMark {
  const name = visible(person.name)
  // The house and the reviewers of the sample were named by us.
  if (person.kind !== 'person') return { name, speaksOf: [], code: null }
  const isAmbiguous = alike.length > 1 || name === ''
  return { name, speaksOf: rolesIn(name), code: isAmbiguous ? codeAmong(userId, alike) : null }
}

const SHORTEST_CODE = 4

// The end of an id is random, its beginning a time that colleagues of one day share.
const endOf = (userId: string, length: number) => userId.replaceAll('-', '').slice(-length)

function codeAmong(userId: string, alike: readonly string[]): string {
  for (let length = SHORTEST_CODE; length < 32; length += 4)
    if (alike.every((other) => other === userId || endOf(other, length) !== endOf(userId, length)))
      return endOf(userId, length)
  return endOf(userId, 32)
}

// Joiners stay: Persian, Indic names and emoji are written with them.
const UNSEEN =
  /[\p{Cc}\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu

function visible(name: string): string {
  return name.replace(UNSEEN, '').replace(/\s+/g, ' ').trim()
}

/** A form of a name that is the same for names that look the same: case, accents, blanks, signs and doubles left out. */
export function lookOf(name: string): string {
  const plain = visible(name)
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
  return [...plain].map((letter) => DOUBLES.get(letter) ?? letter).join('')
}

// Letters of other alphabets and digits that pass for Latin ones in common typefaces; after Unicode's confusables (UTS 39).
const DOUBLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'аαɑ',
    b: 'ьвβ',
    c: 'сϲ',
    d: 'ԁđð',
    e: 'еєε',
    f: 'ƒ',
    g: 'ɡ',
    h: 'һнհ',
    i: 'іıιlł1ӏ',
    j: 'јϳ',
    k: 'кκ',
    n: 'пηո',
    o: 'оοσօ0øө',
    p: 'рρ',
    q: 'ԛ',
    r: 'гɾ',
    rn: 'mмμ',
    s: 'ѕꜱ5',
    ss: 'ß',
    t: 'тτ',
    u: 'υսц',
    v: 'νѵ',
    w: 'ԝωшա',
    x: 'хχ',
    y: 'уүγ',
    z: 'ᴢ2',
  }).flatMap(([latin, doubles]) => [...doubles].map((double): [string, string] => [double, latin])),
)

const WORDS_OF: Readonly<Record<Role | 'other', string>> = {
  owner: 'owner owners inhaber inhaberin eigentümer eigentümerin besitzer besitzerin',
  editor: 'editor editors redaktion redakteur redakteurin chefredakteur chefredakteurin leitung leiter leiterin',
  checker: 'checker checkers prüfer prüferin prüfung',
  viewer: 'viewer viewers leser leserin',
  other:
    'reviewer reviewers admin admins administrator root staff moderator support security system desk claimboard newsroom ' +
    'chief boss bot you me somebody someone nobody everyone verwalter verwalterin verwaltung chef chefin jemand niemand du sie',
}

const SPEAKS_OF: ReadonlyMap<string, Role | 'other'> = new Map(
  ([...ROLES, 'other'] as const).flatMap((role) =>
    WORDS_OF[role].split(' ').map((word): [string, Role | 'other'] => [lookOf(word), role]),
  ),
)

// Signs with which a name could be given a mark of its own making.
const MARK_SIGNS = /[()[\]{}<>·•|（）［］]/u

// Each word for itself, and the whole, which somebody may have spaced out.
function rolesIn(name: string): (Role | 'other')[] {
  const words = [name, ...name.split(/[^\p{L}\p{M}\p{N}]+/u)]
  const spoken = words.flatMap((word) => SPEAKS_OF.get(lookOf(word)) ?? [])
  return [...new Set(MARK_SIGNS.test(name) ? [...spoken, 'other' as const] : spoken)]
}
