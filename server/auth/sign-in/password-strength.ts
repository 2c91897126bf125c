import { setImmediate } from 'node:timers/promises'
import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import type { FieldProblem } from '#board/answers/people-problem.ts'
import { furnish } from '../../house.ts'

declare module '../../house.ts' {
  interface House {
    passwordJudge: Promise<ZxcvbnFactory>
  }
}

/** What a password may not rest on, whoever chooses it: what this product and its trade are called. */
const PRODUCT = ['claimboard', 'claim', 'board', 'factcheck', 'faktencheck', 'redaktion', 'newsroom', 'desk']

// The estimate is super-linear in the length: what a password is worth shows in so many characters.
const JUDGED = 64
// Each further way of reading "4" as "a" doubles the work, and finds hardly a word more.
const L33T_READINGS = 2
/** Guesses that a good attacker needs, as a power of ten; one word with a year and a sign has about 10^8. */
const ENOUGH = 9
// Of long lists the common end: rarer words are worth about as many guesses as their letters, and every word is a moment in
// which nobody else is answered while the lists are read.
const MOST_WORDS = 20_000
// Passwords that were found in leaks, and the German list that holds the compounds of everyday life.
const WHOLE: ReadonlySet<string> = new Set(['passwords-common', 'wikipedia-de'])
const SHORTEST_OWN = 3

/** Why a password somebody chose is too easy to guess; null when it is good. `own` are their name, e-mail and the like. */
export async function weaknessOf(password: string, own: readonly string[]): Promise<FieldProblem | null> {
  const judge = await furnish('passwordJudge', makeJudge)
  const given = password.normalize('NFC').slice(0, JUDGED)
  const words = [...wordsOf(own), ...PRODUCT]
  if (judge.check(given, words).guessesLog10 < ENOUGH)
    return holdsOne(given, wordsOf([...own, 'claimboard'])) ? 'own' : 'weak'
  // What is left without one's own words has to be enough: an estimate counts a name in the midst as mere letters.
  const left = without(given, wordsOf([...own, 'claimboard']))
  if (left === given) return null
  return judge.check(left, words).guessesLog10 < ENOUGH ? 'own' : null
}

/** The words in names and addresses, lower case, that are long enough to say something. */
function wordsOf(own: readonly string[]): string[] {
  const words = own.flatMap((text) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
  )
  const spelt = words.flatMap((word) => [word, transliterated(word), word.normalize('NFD').replace(/\p{M}/gu, '')])
  return [...new Set(spelt)].filter((word) => word.length >= SHORTEST_OWN)
}

const holdsOne = (password: string, words: readonly string[]) => without(password, words) !== password

function without(password: string, words: readonly string[]): string {
  let left = password
  // The longest first, so that "anna" does not leave "lena" of "annalena" behind.
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    for (let at = left.toLowerCase().indexOf(word); at >= 0; at = left.toLowerCase().indexOf(word)) {
      left = left.slice(0, at) + left.slice(at + word.length)
    }
  }
  return left
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** German words as they are typed without umlauts. */
function transliterated(word: string): string {
  return word.replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter)
}

// Some hundred thousand words: read when the first password is chosen, not with every page and start.
async function makeJudge(): Promise<ZxcvbnFactory> {
  // One after the other, so that others are answered between them.
  const core = await import('@zxcvbn-ts/core')
  const common = await import('@zxcvbn-ts/language-common')
  await setImmediate()
  const english = await import('@zxcvbn-ts/language-en')
  await setImmediate()
  const german = await import('@zxcvbn-ts/language-de')
  await setImmediate()
  const lists = Object.entries<readonly (string | number)[]>({
    ...common.dictionary,
    ...english.dictionary,
    // The German package is of an older shape: its lists carry no language in their names, and no umlauts typed apart.
    ...Object.fromEntries(
      Object.entries(german.dictionary).map(([name, list]) => [
        `${name}-de`,
        list.flatMap((word) => [...new Set([String(word), transliterated(String(word))])]),
      ]),
    ),
  })
  return new core.ZxcvbnFactory({
    dictionary: Object.fromEntries(
      lists.map(([name, list]) => [name, WHOLE.has(name) ? [...list] : list.slice(0, MOST_WORDS)]),
    ),
    graphs: common.adjacencyGraphs,
    maxLength: JUDGED,
    l33tMaxSubstitutions: L33T_READINGS,
  })
}
