import type { Evidence, Source } from '#board/evidence/evidence.ts'
import { findingFields, sourceFields } from '#board/evidence/fields.ts'
import type { EventOf } from '#board/law/event.ts'
import type { Account, Tellers, Words } from './account.ts'
import { changesIn } from './changes.ts'

/** What happened to a source of a claim. */
export const evidenceTellers: Tellers<'evidence'> = {
  'evidence.attached': ({ data: { evidence } }, { label, claimName: claim }) => ({
    values: { claim, stance: label.stance(evidence.stance) },
    source: nameSource(evidence.source),
    said: evidence.quote,
  }),
  'evidence.edited': ({ data: { evidence, was } }, words) => ({
    values: { claim: words.claimName },
    source: nameSource(evidence.source),
    changes: [
      ...changesIn(sourceFields, was.source, evidence.source, words),
      ...changesIn(findingFields, was, evidence, words),
    ],
  }),
  'evidence.withheld': (_event, { claimName: claim }) => ({ values: { claim } }),
  'evidence.checked': ({ data: { evidenceId, ladder, was } }, words) => ({
    values: { claim: words.claimName, ladder: words.label.ladder(ladder), was: words.label.ladder(was) },
    source: sourceNow(words, evidenceId),
  }),
  'evidence.detached': tellWhy,
  'evidence.restored': tellWhy,
}

function tellWhy({ data }: EventOf<'evidence.detached' | 'evidence.restored'>, words: Words): Account {
  const { evidenceId, reason } = data
  return {
    values: { claim: words.claimName },
    source: sourceNow(words, evidenceId),
    facts: reason ? [{ field: 'reason', value: reason }] : [],
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
