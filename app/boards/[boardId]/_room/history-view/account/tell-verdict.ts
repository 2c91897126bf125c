import type { Event, EventOf } from '#board/law/event.ts'
import type { Verdict } from '#board/verdict/verdict.ts'
import type { Account, Words } from './account.ts'

type VerdictEvent = Extract<Event, { type: `verdict.${string}` }>

/** Tells what happened to the verdicts on a claim. */
export function tellVerdict(event: VerdictEvent, words: Words): Account {
  const { claimName: claim, rating, nameOf } = words
  switch (event.type) {
    case 'verdict.given':
      return tellGiven(event, words)
    case 'verdict.withdrawn': {
      const verdict = verdictOf(words, event.data.verdictId)
      return { sentence: event.type, values: { claim, rating: rating(verdict?.rating ?? '') } }
    }
    case 'verdict.adjudicated': {
      const { verdictId, reason } = event.data
      const verdict = verdictOf(words, verdictId)
      const values = { claim, person: nameOf(verdict?.by ?? ''), rating: rating(verdict?.rating ?? '') }
      return { sentence: event.type, values, facts: [{ field: 'reason', value: reason }] }
    }
  }
}

function tellGiven({ type, data }: EventOf<'verdict.given'>, words: Words): Account {
  const { verdict, supersedes } = data
  const before = supersedes ? verdictOf(words, supersedes) : undefined
  const again = !before ? 'no' : before.rating === verdict.rating ? 'same' : 'yes'
  const values = {
    claim: words.claimName,
    rating: words.rating(verdict.rating),
    was: before ? words.rating(before.rating) : '',
    again,
  }
  return { sentence: type, values, said: verdict.rationale, facts: factsOf(verdict, words) }
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
