'use client'

import { createContext, use } from 'react'

/** The parts of a claim that stand in one place. */
export const CLAIM_TABS = ['evidence', 'verdicts', 'discussion', 'history'] as const
export type ClaimTab = (typeof CLAIM_TABS)[number]

/** Brings a part of the claim into view, and in it the element of this id if one is named. */
export type ShowTab = (tab: ClaimTab, elementId?: string) => void

export const TabContext = createContext<ShowTab>(() => undefined)

/** How a part of the claim leads to another part. */
export function useShowTab(): ShowTab {
  return use(TabContext)
}
