'use client'

import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { Tooltip } from '../overlays/tooltip.tsx'
import { buttonStyle } from './button-style.ts'
import type { ButtonSize, ButtonVariant } from './button-style.ts'
import { stopPress } from './button.tsx'

export type IconButtonProps = Omit<ComponentProps<'button'>, 'disabled' | 'children'> & {
  icon: ReactNode
  /** Its name, also shown as the tooltip. */
  label: string
  variant?: ButtonVariant
  size?: ButtonSize
  /** Keys shown in the tooltip, such as `mod+k`. */
  shortcut?: string
  disabledReason?: string | null | false
}

/** A button that is only an icon: it always has a name and a tooltip. */
export function IconButton({
  icon,
  label,
  variant = 'quiet',
  size,
  shortcut,
  disabledReason,
  className,
  onClick,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={disabledReason ? `${label}: ${disabledReason}` : label} shortcut={shortcut}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-disabled={disabledReason ? true : undefined}
        aria-description={disabledReason || rest['aria-description']}
        className={clsx(buttonStyle(variant, size, true), className)}
        onClick={disabledReason ? stopPress : onClick}
      >
        {icon}
      </button>
    </Tooltip>
  )
}
