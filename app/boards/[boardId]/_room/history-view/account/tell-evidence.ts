import type { Evidence, Source } from '#board/evidence/evidence.ts'
import type { Event } from '#board/law/event.ts'
import type { Account, Words } from './account.ts'
import { changesBetween, tellEvidence } from './changes.ts'

type EvidenceEvent = Extract<Event, { type: `evidence.${string}` }>

/** Tells what happened to a source of a claim. */
export function tellEvidenceEvent(event: EvidenceEvent, words: Words): Account {
  const { label, claimName: claim } = words
  switch (event.type) {
    case 'evidence.attached': {
      const { evidence } = event.data
      const values = { claim, stance: label.stance(evidence.stance) }
      return { sentence: event.type, values, source: nameSource(evidence.source), said: evidence.quote }
    }
    case 'evidence.edited': {
      const { evidence, was } = event.data
      const changes = changesBetween(tellEvidence(was, words), tellEvidence(evidence, words))
      return { sentence: event.type, values: { claim }, source: nameSource(evidence.source), changes }
    }
    case 'evidence.withheld':
      return { sentence: event.type, values: { claim } }
    case 'evidence.checked': {
      const { evidenceId, ladder, was } = event.data
      const values = { claim, ladder: label.ladder(ladder), was: label.ladder(was) }
      return { sentence: event.type, values, source: sourceNow(words, evidenceId) }
    }
    case 'evidence.detached': {
      const { evidenceId, reason } = event.data
      const facts = reason ? [{ field: 'reason' as const, value: reason }] : []
      return { sentence: event.type, values: { claim }, source: sourceNow(words, evidenceId), facts }
    }
  }
}

// These events carry ids only: the source is named as it stands now.
function sourceNow({ claim }: Words, evidenceId: string): Account['source'] {
  const evidence = claim?.evidence.find((one: Evidence) => one.id === evidenceId)
  return evidence && nameSource(evidence.source)
}

function nameSource(source: Source): Account['source'] {
  return { title: source.title || source.canonical.replace(/^https:\/\//, ''), url: source.url }
}
