'use client'

import { isSameData } from '#board/kernel/same.ts'
import { useDraft } from '../../../live/use-draft.ts'
import { goToForm } from '../../panel/form/go-to-form.ts'
import { useOwnVerdict } from '../use-verdicts.ts'
import { EMPTY_VERDICT, fromVerdict, type VerdictValues } from './verdict-values.ts'

/** Id of the form, for whoever leads there. */
export const verdictFormId = (claimId: string) => `verdict-form-${claimId}`

/** Id of the button that opens it. */
export const verdictOpenerId = (claimId: string) => `verdict-open-${claimId}`

/** The verdict that this person is about to give: null while the form is closed. It survives a crash of the page. */
export function useVerdictDraft(claimId: string) {
  const own = useOwnVerdict(claimId)
  const key = `verdict:${claimId}`
  const { value, set, clear, restored } = useDraft<VerdictValues | null>(key, null)
  const initial = own ? fromVerdict(own) : EMPTY_VERDICT
  return {
    key,
    initial,
    values: value,
    isRestored: restored,
    isTouched: value !== null && !isSameData(value, initial),
    open() {
      if (!value) set(initial)
      goToForm(verdictFormId(claimId))
    },
    set,
    clear,
  }
}
