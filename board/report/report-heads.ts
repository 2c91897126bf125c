import type { ReportWords } from './words.ts'

export type ReportHeads = ReturnType<typeof reportHeads>

/** The small headings inside claims and tables. */
export function reportHeads({ say }: ReportWords) {
  return {
    quote: say('quote'),
    statement: say('statement'),
    claimant: say('claimant'),
    type: say('type'),
    status: say('status'),
    verdict: say('verdict'),
    verdicts: say('verdicts'),
    dissent: say('dissent'),
    confidence: say('confidence'),
    reasons: say('reasons'),
    rationale: say('rationale'),
    restsOn: say('restsOn'),
    noRationale: say('noRationale'),
    evidence: say('evidence'),
    noEvidence: say('noEvidence'),
    sourceQuote: say('sourceQuote'),
    locator: say('locator'),
    admiralty: say('admiralty'),
    rating: say('rating'),
    count: say('count'),
    usedIn: say('usedIn'),
    dropReason: say('dropReason'),
    person: say('person'),
    role: say('role'),
    part: say('part'),
    finding: say('finding'),
    questions: say('questions'),
    sources: say('sources'),
  }
}
