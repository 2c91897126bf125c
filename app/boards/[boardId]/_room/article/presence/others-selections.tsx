'use client'

import type { RefObject } from 'react'
import { hueOf } from '#app/_ui/display/avatar.tsx'
import { usePresent } from '../../live/hooks.ts'
import { useRareHighlight } from './use-highlights.ts'

const HUES = [0, 1, 2, 3, 4, 5, 6, 7] as const

/** Tints what others select in the article, each in their own hue. */
export function OthersSelections({ root }: { root: RefObject<HTMLElement | null> }) {
  return HUES.map((hue) => <HueSelections key={hue} root={root} hue={hue} />)
}

function HueSelections({ root, hue }: { root: RefObject<HTMLElement | null>; hue: number }) {
  const present = usePresent()
  const spans = present.flatMap(({ userId, selection }) =>
    selection && hueOf(userId) === hue ? [{ start: selection[0], end: selection[1] }] : [],
  )
  useRareHighlight(root, `person-${hue}`, spans)
  return null
}
