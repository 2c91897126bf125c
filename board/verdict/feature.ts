import { changeById, changesClaim } from '../kernel/change-claim.ts'
import { asItIs, type Feature } from '../kernel/feature.ts'
import { both, claimAsked, editors, type Rule, writers } from '../kernel/rights.ts'
import { adjudicateVerdict, giveVerdict, withdrawVerdict } from './decide.ts'
import type { Verdict } from './verdict.ts'
import { bytesOf } from '../law/stored.ts'

const gaveVerdict: Rule = (asked) =>
  claimAsked(asked)?.verdicts.some((one) => one.id === asked.question.verdictId && one.by === asked.userId) ?? false

const UNADJUDICATED = { adjudicatedId: null, adjudicationReason: '', adjudicatedBy: null }

const ended = (verdict: Verdict, state: 'superseded' | 'withdrawn', at: number): Verdict => ({
  ...verdict,
  state,
  endedAt: at,
})

// A reader learns what was found, and not on which pieces of evidence, some of which they may not see.
const withoutGrounds = (verdict: Verdict): Verdict => ({ ...verdict, basedOn: [] })

/** What reviewers find of a claim, and what an editor lets stand. A new or withdrawn verdict reopens what was adjudicated. */
export const verdictFeature: Feature<'verdict'> = {
  commands: {
    'verdict.give': { may: writers, decide: giveVerdict },
    'verdict.withdraw': { may: both(writers, gaveVerdict), decide: withdrawVerdict },
    'verdict.adjudicate': { may: editors, decide: adjudicateVerdict },
  },
  events: {
    'verdict.given': {
      apply: changesClaim((claim, { data: { verdict, supersedes }, at }) => {
        const earlier = supersedes
          ? changeById(claim.verdicts, supersedes, (one) => ended(one, 'superseded', at))
          : claim.verdicts
        return { ...claim, ...UNADJUDICATED, verdicts: [...earlier, verdict] }
      }),
      seenBy: {
        public: ({ type, data }) => ({ type, data: { ...data, verdict: withoutGrounds(data.verdict) } }),
      },
      room: 'adding',
      growth: ({ data }) => bytesOf(data.verdict),
      touches: ({ data }) => [data.claimId, data.verdict.id],
    },
    'verdict.withdrawn': {
      apply: changesClaim((claim, { data, at }) => {
        const verdicts = changeById(claim.verdicts, data.verdictId, (one) => ended(one, 'withdrawn', at))
        return { ...claim, ...UNADJUDICATED, verdicts }
      }),
      seenBy: { public: asItIs },
      room: 'finishing',
      touches: ({ data }) => [data.claimId, data.verdictId],
    },
    'verdict.adjudicated': {
      apply: changesClaim((claim, { data: { verdictId, reason }, by }) => ({
        ...claim,
        adjudicatedId: verdictId,
        adjudicationReason: reason,
        adjudicatedBy: by,
      })),
      seenBy: { public: asItIs },
      room: 'finishing',
      touches: ({ data }) => [data.claimId, data.verdictId],
    },
  },
  claimSeenBy: { public: (claim) => ({ ...claim, verdicts: claim.verdicts.map(withoutGrounds) }) },
}
