'use client'

import { cloneElement, useState } from 'react'
import type { AriaAttributes, DOMAttributes, ReactElement } from 'react'
import { fetchedWhenNear } from './on-demand.ts'

/** What a button must take to open something. */
export type TriggerProps = Pick<AriaAttributes, 'aria-haspopup' | 'aria-expanded'> &
  Pick<DOMAttributes<HTMLButtonElement>, 'onClick' | 'onPointerEnter' | 'onFocus'>

/** The trigger as it stands before its menu was ever opened, and whether it has been pressed. */
export function useFirstPress(
  trigger: ReactElement<TriggerProps>,
  popup: { fetch: () => void },
): { pressed: boolean; trigger: ReactElement } {
  const [pressed, setPressed] = useState(false)
  const first = cloneElement<TriggerProps>(trigger, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    ...fetchedWhenNear(popup),
    onClick: (event) => {
      trigger.props.onClick?.(event)
      setPressed(true)
    },
  })
  return { pressed, trigger: first }
}
