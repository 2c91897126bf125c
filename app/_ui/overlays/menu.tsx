'use client'

import { Suspense } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { Coming } from './parts/coming.tsx'
import { onDemand } from './parts/on-demand.ts'
import { useFirstPress } from './parts/use-first-press.ts'
import type { TriggerProps } from './parts/use-first-press.ts'

/** One line of a menu: an action, a link, something that can be ticked, a line between, or a heading over items. */
export type MenuItem =
  | {
      kind?: 'action'
      label: string
      icon?: ReactNode
      onSelect: () => void
      shortcut?: string
      danger?: boolean
      /** Why it cannot be chosen now; shown below its words. */
      disabledReason?: string | null | false
    }
  | { kind: 'link'; label: string; icon?: ReactNode; href: string; outside?: boolean }
  | { kind: 'check'; label: string; checked: boolean; onChange: (checked: boolean) => void }
  | { kind: 'line' }
  | { kind: 'group'; label: string; items: readonly MenuItem[] }

export type MenuProps = {
  /** The button that opens it; give it a name. */
  trigger: ReactElement<TriggerProps>
  items: readonly MenuItem[]
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'bottom' | 'left' | 'right'
  /** Words above the items, such as who is signed in. */
  heading?: { title: string; detail?: string }
}

const MenuWindow = onDemand<MenuProps>(async () => (await import('./windows/menu-window.tsx')).MenuWindow)

/** A menu of actions behind a button. */
export function Menu(props: MenuProps) {
  const { pressed, trigger } = useFirstPress(props.trigger, MenuWindow)
  if (!pressed) return trigger
  return (
    <Suspense fallback={<Coming>{trigger}</Coming>}>
      <MenuWindow {...props} />
    </Suspense>
  )
}
