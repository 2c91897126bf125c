import type { Board } from '../board.ts'
import { changeById, changeClaim } from '../law/chapter/change-claim.ts'
import type { Event } from '../law/event.ts'
import type { Verdict } from './verdict.ts'

type VerdictEvent = Extract<Event, { type: `verdict.${string}` }>

const UNADJUDICATED = { adjudicatedId: null, adjudicationReason: '', adjudicatedBy: null }

/** Folds an event of the verdicts' chapter. A new or withdrawn verdict reopens what was adjudicated. */
export function applyVerdict(board: Board, event: VerdictEvent): Board {
  return changeClaim(board, event.data.claimId, (claim) => {
    switch (event.type) {
      case 'verdict.given': {
        const { verdict, supersedes } = event.data
        const earlier = supersedes
          ? changeById(claim.verdicts, supersedes, (one) => ended(one, 'superseded', event.at))
          : claim.verdicts
        return { ...claim, ...UNADJUDICATED, verdicts: [...earlier, verdict] }
      }
      case 'verdict.withdrawn': {
        const verdicts = changeById(claim.verdicts, event.data.verdictId, (one) => ended(one, 'withdrawn', event.at))
        return { ...claim, ...UNADJUDICATED, verdicts }
      }
      case 'verdict.adjudicated': {
        const { verdictId, reason } = event.data
        return { ...claim, adjudicatedId: verdictId, adjudicationReason: reason, adjudicatedBy: event.by }
      }
    }
  })
}

function ended(verdict: Verdict, state: 'superseded' | 'withdrawn', at: number): Verdict {
  return { ...verdict, state, endedAt: at }
}
