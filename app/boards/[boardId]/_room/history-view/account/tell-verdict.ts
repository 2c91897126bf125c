import type { EventOf } from '#board/law/event.ts'
import type { Verdict } from '#board/verdict/verdict.ts'
import type { Account, Tellers, Words } from './account.ts'

/** What happened to the verdicts on a claim. */
export const verdictTellers: Tellers<'verdict'> = {
  'verdict.given': tellGiven,
  'verdict.withdrawn': ({ data }, words) => ({
    values: { claim: words.claimName, rating: words.rating(verdictOf(words, data.verdictId)?.rating ?? '') },
  }),
  'verdict.adjudicated': ({ data: { verdictId, reason } }, words) => {
    const verdict = verdictOf(words, verdictId)
    const values = {
      claim: words.claimName,
      person: words.nameOf(verdict?.by ?? ''),
      rating: words.rating(verdict?.rating ?? ''),
    }
    return { values, facts: [{ field: 'reason', value: reason }] }
  },
}

function tellGiven({ data }: EventOf<'verdict.given'>, words: Words): Account {
  const { verdict, supersedes } = data
  const before = supersedes ? verdictOf(words, supersedes) : undefined
  const again = !before ? 'no' : before.rating === verdict.rating ? 'same' : 'yes'
  const values = {
    claim: words.claimName,
    rating: words.rating(verdict.rating),
    was: before ? words.rating(before.rating) : '',
    again,
  }
  return { values, said: verdict.rationale, facts: factsOf(verdict, words) }
}

function factsOf(verdict: Verdict, { label }: Words): NonNullable<Account['facts']> {
  const reasons = verdict.reasonCodes.map((code) => label.reasonCode(code)).join(' · ')
  const confidence = verdict.confidence ? label.confidence(verdict.confidence) : ''
  return [
    { field: 'reasonCodes' as const, value: reasons },
    { field: 'confidence' as const, value: confidence },
  ].filter(({ value }) => value !== '')
}

function verdictOf({ claim }: Words, verdictId: string): Verdict | undefined {
  return claim?.verdicts.find((one) => one.id === verdictId)
}
