import type { CommandInput } from '#board/law/command.ts'
import type { SourceType } from '#board/evidence/evidence.ts'
import { quoteAt } from '#board/text/anchor.ts'
import { REVIEWERS, type Reviewer } from './reviewers.ts'
import type { Sample, SampleClaim, SampleSource } from './sample-file.ts'

/** A command and the sample reviewer who gives it. */
export type SampleStep = { by: Reviewer; command: CommandInput }
type MakeId = () => string

/** The history of the sample: for each claim the commands in the order in which a desk would give them. */
export function sampleSteps(sample: Sample, makeId: MakeId): SampleStep[] {
  return sample.claims.flatMap((claim) => stepsOfClaim(sample.text, claim, makeId))
}

function stepsOfClaim(text: string, claim: SampleClaim, makeId: MakeId): SampleStep[] {
  const claimId = makeId()
  const evidence = claim.sources.map((source) => ({ id: makeId(), source }))
  return [
    { by: 'research', command: addClaim(text, claim, claimId) },
    { by: 'research', command: { type: 'claim.assign', claimId, assigneeId: REVIEWERS.research.id } },
    { by: 'research', command: { type: 'claim.setStatus', claimId, status: 'in_progress' } },
    ...evidence.map(({ id, source }) => ({ by: 'research' as const, command: attach(claimId, id, source) })),
    { by: 'research', command: firstVerdict(claim, claimId, evidence.map((one) => one.id), makeId) },
    ...dissent(claim, claimId, makeId),
    ...discussion(claim, claimId, makeId),
    ...nextStep(claim, claimId, makeId),
    ...finalStatus(claim, claimId),
  ]
}

function addClaim(text: string, claim: SampleClaim, claimId: string): CommandInput {
  const start = text.indexOf(claim.quote)
  const { statement, priority, priorityReason, type: claimType } = claim
  // On a board nobody named means the article itself.
  const claimant = claim.claimant === 'article' ? '' : claim.claimant
  const checkability = claimType === 'prediction' ? 'prediction' : 'fact'
  const occurrence = quoteAt(text, start, start + claim.quote.length)
  return { type: 'claim.add', claimId, statement, claimant, claimType, checkability, priority, priorityReason, occurrence }
}

const SOURCE_TYPES: Record<string, SourceType> = {
  'news report': 'news_report',
  'expert analysis': 'expert_analysis',
  reference: 'reference',
  'company release': 'company_statement',
  'official data': 'official_data',
  'primary document': 'primary_document',
  'court/regulator': 'primary_document',
}

// The findings are descriptions and not quotations, so they stand in the note and the quote stays empty.
function attach(claimId: string, evidenceId: string, source: SampleSource): CommandInput {
  const { url, title, publisher, publishedAt, stance, finding, reliability } = source
  const sourceType = SOURCE_TYPES[source.sourceType] ?? 'other'
  const admiralty = reliability.slice(0, 2)
  const note = `${finding}\n${reliability.slice(4)}`
  return {
    type: 'evidence.attach',
    claimId,
    evidenceId,
    source: { url, title, publisher, publishedAt, sourceType, admiralty },
    stance,
    note,
  }
}

// Where no verdict was proposed, the reviewer left the claim open and said why.
function firstVerdict(claim: SampleClaim, claimId: string, basedOn: string[], makeId: MakeId): CommandInput {
  const { verdict, confidence, rationale } = claim
  return { type: 'verdict.give', verdictId: makeId(), claimId, rating: verdict ?? 'open', confidence, rationale, basedOn }
}

function dissent(claim: SampleClaim, claimId: string, makeId: MakeId): SampleStep[] {
  if (!claim.dissent) return []
  const { verdict: rating, rationale } = claim.dissent
  return [{ by: 'second', command: { type: 'verdict.give', verdictId: makeId(), claimId, rating, rationale } }]
}

const BY_ROLE: Record<string, Reviewer> = { research: 'research', 'markets desk': 'markets', 'lead editor': 'lead' }

function discussion(claim: SampleClaim, claimId: string, makeId: MakeId): SampleStep[] {
  const threadOf = new Map<string, string>()
  return claim.comments.map((comment) => {
    const commentId = makeId()
    const threadId = comment.replyTo === null ? undefined : threadOf.get(comment.replyTo)
    threadOf.set(comment.id, threadId ?? commentId)
    const command: CommandInput = { type: 'comment.add', commentId, claimId, threadId, body: comment.text }
    return { by: BY_ROLE[comment.role] ?? 'second', command }
  })
}

function nextStep(claim: SampleClaim, claimId: string, makeId: MakeId): SampleStep[] {
  if (claim.nextStep === null) return []
  const body = claim.nextStep
  return [{ by: 'research', command: { type: 'comment.add', commentId: makeId(), claimId, kind: 'query', body } }]
}

function finalStatus(claim: SampleClaim, claimId: string): SampleStep[] {
  if (claim.verdict === null)
    return [{ by: 'lead', command: { type: 'claim.setStatus', claimId, status: 'help_needed' } }]
  if (claim.dissent) return []
  const status = claim.nextStep === null && claim.confidence === 'high' ? 'done' : 'ready_for_review'
  return [{ by: status === 'done' ? 'lead' : 'research', command: { type: 'claim.setStatus', claimId, status } }]
}
