'use client'

import type { CommandInput } from '#board/law/command.ts'
import { type Wording, wordingFields } from '#board/claim/fields.ts'
import { namesOf, pick, trimmed } from '#board/kernel/fields.ts'
import type { Refusal } from '#board/kernel/refusal.ts'
import { useSend } from '../../../live/hooks.ts'
import { isSameRecord } from '#board/kernel/same.ts'
import { useRevision, type Revision } from '../../conflict/use-revision.ts'
import { goToForm } from '../../panel/form/go-to-form.ts'
import { useClaim } from '../../panel/use-claim.ts'

/** The wording of a claim as it stands. */
export function useWording(claimId: string): Wording {
  return useClaim(claimId, (claim) => pick(wordingFields, claim), isSameRecord)
}

/** Id of the form, for whoever leads there. */
export const wordingFormId = (claimId: string) => `wording-${claimId}`

/** Id of the button that opens it. */
export const wordingOpenerId = (claimId: string) => `wording-open-${claimId}`

/** The edit of a claim's wording, as one against the rev that its editor saw. */
export function useWordingRevision(claimId: string): Revision<Wording> {
  const value = useWording(claimId)
  const rev = useClaim(claimId, (claim) => claim.rev)
  const revision = useRevision(`wording:${claimId}`, claimId, { rev, value })
  return {
    ...revision,
    open() {
      revision.open()
      goToForm(wordingFormId(claimId))
    },
  }
}

/** What a wording is saved as: without blanks at its ends. */
export function tidied(wording: Wording): Wording {
  return trimmed(wordingFields, wording)
}

type Change = Partial<Wording>
type EditInput = Extract<CommandInput, { type: 'claim.edit' }>

/**
 * Changes single fields of the wording at once. If somebody saved another field in the same moment it is sent again on top of
 * theirs; only a change of the same field is refused as stale.
 */
export function useChangeWording(claimId: string): (change: Change) => void {
  const send = useSend()
  const rev = useClaim(claimId, (claim) => claim.rev)
  const seen = useWording(claimId)
  return (change) => {
    const command: EditInput = { type: 'claim.edit', claimId, rev, ...change }
    function settle({ theirs }: Refusal): boolean {
      const isElsewhere = theirs && keysOf(change).every((name) => theirs.fields[name] === seen[name])
      if (isElsewhere) send({ ...command, rev: theirs.rev })
      return isElsewhere ?? false
    }
    send(command, { settle })
  }
}

const keysOf = (change: Change) => namesOf(wordingFields).filter((name) => change[name] !== undefined)
