import type { Claim } from '../claim/claim.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { ReportSource } from './report-shape.ts'
import type { ReportWords } from './words.ts'

/** Evidence that a report may show: attached still, and not confidential. */
export function shownEvidence(claim: Claim): readonly Evidence[] {
  return claim.evidence.filter((one) => one.detached === null && one.visibility === 'public')
}

/** Numbers of sources by canonical address, in order of first use: one page is one source, however often it is used. */
export function numberSources(claims: readonly Claim[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const claim of claims)
    for (const { source } of shownEvidence(claim))
      if (!numbers.has(source.canonical)) numbers.set(source.canonical, numbers.size + 1)
  return numbers
}

/** The list of sources behind the numbers. */
export function listSources(
  claims: readonly Claim[],
  numbers: ReadonlyMap<string, number>,
  words: ReportWords,
): ReportSource[] {
  const uses = usesOfSources(claims)
  return [...numbers].flatMap(([canonical, number]) => {
    const own = uses.get(canonical) ?? []
    if (own.length === 0) return []
    // Somebody may have typed more of a source elsewhere: the fullest entry speaks for it.
    const source = own.map((use) => use.source).reduce((best, one) => (fullness(one) > fullness(best) ? one : best))
    return {
      number,
      title: source.title || source.url,
      url: source.url,
      publisher: source.publisher,
      author: source.author,
      date: source.publishedAt === null ? '' : words.date(source.publishedAt),
      type: words.label('sourceType', source.sourceType),
      usedIn: [...new Set(own.map((use) => `C${use.claim.no}`))],
    }
  })
}

type Use = { readonly claim: Claim; readonly source: Entry }

function usesOfSources(claims: readonly Claim[]): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>()
  for (const claim of claims)
    for (const { source } of shownEvidence(claim)) {
      const own = uses.get(source.canonical) ?? []
      own.push({ claim, source })
      uses.set(source.canonical, own)
    }
  return uses
}

type Entry = Evidence['source']
const fullness = (one: Entry) => [one.title, one.publisher, one.author, one.publishedAt].filter(Boolean).length
