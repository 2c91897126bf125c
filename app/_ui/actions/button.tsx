'use client'

import clsx from 'clsx'
import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { Spinner } from '../display/spinner.tsx'
import { Tooltip } from '../overlays/tooltip.tsx'
import { buttonStyle } from './button-style.ts'
import type { ButtonSize, ButtonVariant } from './button-style.ts'

export type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> & {
  variant?: ButtonVariant
  size?: ButtonSize
  /** Shown before the words, hidden from screen readers. */
  icon?: ReactNode
  /** Why it cannot be pressed now. The button stays reachable and says so. */
  disabledReason?: string | null | false
  /** Work under way: a spinner, and further presses do nothing. */
  busy?: boolean
}

/** A button with words. `type` is `button` unless told otherwise. */
export function Button({
  variant,
  size,
  icon,
  disabledReason,
  busy,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const blocked = Boolean(disabledReason) || busy
  const button = (
    <button
      type="button"
      {...rest}
      aria-disabled={blocked || undefined}
      aria-busy={busy || undefined}
      aria-description={disabledReason || rest['aria-description']}
      className={clsx(buttonStyle(variant, size), className)}
      onClick={blocked ? stopPress : onClick}
    >
      {busy ? <Spinner /> : icon}
      {children}
    </button>
  )
  return disabledReason ? <Tooltip label={disabledReason}>{button}</Tooltip> : button
}

/** Keeps a blocked submit button from submitting its form. */
export function stopPress(event: MouseEvent): void {
  event.preventDefault()
  event.stopPropagation()
}
