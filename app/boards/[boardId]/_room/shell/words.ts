'use client'

import { NewClaimForm } from '../article/new-claim/new-claim-form.tsx'
import { ClaimPanel } from '../claim/claim-panel.tsx'
import { UnsavedList } from '../unsaved/unsaved-list.tsx'

/** Everything in which words are written or wait to be dealt with. One file to fetch, so that it is there as a whole. */
export const words = { ClaimPanel, NewClaimForm, UnsavedList }
