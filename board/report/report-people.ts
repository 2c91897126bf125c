import type { Claim } from '../claim/claim.ts'
import { nameOf, type ReportContext } from './report-claim.ts'
import type { Report } from './report-shape.ts'
import type { ReportWords } from './words.ts'

type Part = { claims: number; sources: number; verdicts: number; comments: number }

/** Everybody who put something into the record, with what; the seats of mere readers are nobody's business. */
export function reportPeople(context: ReportContext, claims: readonly Claim[]): Report['people']['list'] {
  const { board, words } = context
  return [...partsIn(claims)].map(([userId, part]) => {
    const role = board.members[userId]?.role
    return {
      name: nameOf(context, userId),
      role: role ? words.label('role', role) : '',
      part: partInWords(words, part),
    }
  })
}

function partsIn(claims: readonly Claim[]): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>()
  const count = (userId: string, what: keyof Part) => {
    const part = parts.get(userId) ?? { claims: 0, sources: 0, verdicts: 0, comments: 0 }
    part[what] += 1
    parts.set(userId, part)
  }
  for (const claim of claims) {
    count(claim.createdBy, 'claims')
    for (const one of claim.evidence) if (!one.detached) count(one.attachedBy, 'sources')
    for (const one of claim.verdicts) if (one.state === 'current') count(one.by, 'verdicts')
    for (const { comments } of claim.threads)
      for (const one of comments) if (one.removedBy === null) count(one.by, 'comments')
  }
  return parts
}

function partInWords({ say }: ReportWords, part: Part): string {
  const said = [
    part.claims > 0 ? say('partClaims', { count: part.claims }) : '',
    part.sources > 0 ? say('partSources', { count: part.sources }) : '',
    part.verdicts > 0 ? say('partVerdicts', { count: part.verdicts }) : '',
    part.comments > 0 ? say('partComments', { count: part.comments }) : '',
  ]
  return said.filter(Boolean).join(' · ')
}
