'use client'

import { createContext, use, type RefObject } from 'react'

/** Id of the card that keys have just moved, so that it takes the focus where it arrives. */
export const Carried = createContext<RefObject<string | null>>({ current: null })

/** The card under way by keyboard. */
export function useCarried(): RefObject<string | null> {
  return use(Carried)
}
