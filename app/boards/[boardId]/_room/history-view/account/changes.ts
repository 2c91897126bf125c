import type { Wording } from '#board/claim/claim.ts'
import type { EvidenceBody } from '#board/evidence/evidence.ts'
import type { Change, FieldName, Words } from './account.ts'

type Told = readonly (readonly [FieldName, string])[]

/** The fields whose words differ. */
export function changesBetween(was: Told, now: Told): Change[] {
  const before = new Map(was)
  return now.flatMap(([field, value]) => {
    const earlier = before.get(field) ?? ''
    return earlier === value ? [] : [{ field, was: earlier, now: value }]
  })
}

/** The wording of a claim, field by field. */
export function tellWording(wording: Wording, { label }: Words): Told {
  return [
    ['statement', wording.statement],
    ['claimant', wording.claimant],
    ['claimType', label.claimType(wording.claimType)],
    ['checkability', label.checkability(wording.checkability)],
    ['priority', label.priority(wording.priority)],
    ['priorityReason', wording.priorityReason],
  ]
}

/** Evidence, field by field. */
export function tellEvidence(body: EvidenceBody, { label }: Words): Told {
  const { source } = body
  return [
    ['address', source.url],
    ['sourceTitle', source.title],
    ['publisher', source.publisher],
    ['author', source.author],
    ['publishedAt', source.publishedAt ?? ''],
    ['sourceType', label.sourceType(source.sourceType)],
    ['admiralty', source.admiralty ?? ''],
    ['stance', label.stance(body.stance)],
    ['quote', body.quote],
    ['locator', body.locator],
    ['note', body.note],
    ['visibility', label.visibility(body.visibility)],
  ]
}
