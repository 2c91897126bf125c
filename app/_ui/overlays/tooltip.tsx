import { cloneElement } from 'react'
import type { ReactElement } from 'react'

export type TooltipProps = {
  label: string
  /** Keys such as `mod+k`, shown after the words. */
  shortcut?: string
  side?: 'top' | 'bottom'
  /** The thing it explains: must pass `data-` attributes on to its element. */
  children: ReactElement<Record<`data-${string}`, string | undefined>>
}

/**
 * A few words on hover and focus. An extra for the eye: the thing itself must carry its name.
 * Only marks the element; one TooltipLayer for the page draws, so a thousand of these cost nothing.
 */
export function Tooltip({ label, shortcut, side, children }: TooltipProps) {
  return cloneElement(children, { 'data-tip': label, 'data-tip-keys': shortcut, 'data-tip-side': side })
}
