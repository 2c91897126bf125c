'use client'

import { cloneElement, useState } from 'react'
import type { AriaAttributes, MouseEvent, ReactElement } from 'react'

/** What a button must take to open something. */
export type TriggerProps = Pick<AriaAttributes, 'aria-haspopup' | 'aria-expanded'> & {
  onClick?: (event: MouseEvent<HTMLButtonElement>) => void
}

/** The trigger as it stands before its popup was ever opened, and whether it has been pressed. */
export function useFirstPress<Trigger extends ReactElement<TriggerProps> | null>(
  trigger: Trigger,
  popup: 'menu' | 'dialog',
  onPress?: () => void,
): { pressed: boolean; trigger: ReactElement | null } {
  const [pressed, setPressed] = useState(false)
  if (!trigger) return { pressed, trigger: null }
  const first = cloneElement<TriggerProps>(trigger, {
    'aria-haspopup': popup,
    'aria-expanded': false,
    onClick: (event) => {
      trigger.props.onClick?.(event)
      setPressed(true)
      onPress?.()
    },
  })
  return { pressed, trigger: first }
}
