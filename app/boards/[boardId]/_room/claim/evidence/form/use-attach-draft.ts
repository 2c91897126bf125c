'use client'

import { useDraft } from '../../../live/use-draft.ts'
import { goToForm } from '../../panel/form/go-to-form.ts'
import { EMPTY_EVIDENCE, type EvidenceValues } from './evidence-values.ts'

/** Id of the form, for whoever leads there. */
export const attachFormId = (claimId: string) => `attach-${claimId}`

/** Id of the button that opens it. */
export const attachOpenerId = (claimId: string) => `attach-open-${claimId}`

/** The evidence that this person is about to attach: null while the form is closed. It survives a crash of the page. */
export function useAttachDraft(claimId: string) {
  const key = `evidence:${claimId}`
  const { value, set, clear, restored } = useDraft<EvidenceValues | null>(key, null)
  return {
    key,
    values: value,
    isRestored: restored,
    open() {
      if (!value) set(EMPTY_EVIDENCE)
      goToForm(attachFormId(claimId))
    },
    set,
    clear,
  }
}
