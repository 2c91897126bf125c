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

/** Works out the items of a menu once it is opened, and hands them over to be shown; for menus that stand in long lists. */
export type LateItems = (show: (items: readonly MenuItem[]) => ReactElement) => ReactElement

export type MenuProps = {
  /** The button that opens it; give it a name. */
  trigger: ReactElement<TriggerProps>
  items: readonly MenuItem[] | LateItems
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'bottom' | 'left' | 'right'
  /** Words above the items, such as who is signed in. */
  heading?: { title: string; detail?: string }
}

/** What the window of a menu shows. */
export type MenuWindowProps = MenuProps & { items: readonly MenuItem[] }

const MenuWindow = onDemand<MenuWindowProps>(async () => (await import('./windows/menu-window.tsx')).MenuWindow)

/** A menu of actions behind a button. */
export function Menu(props: MenuProps) {
  const { pressed, trigger } = useFirstPress(props.trigger, MenuWindow)
  const { items } = props
  if (!pressed) return trigger
  const show = (shown: readonly MenuItem[]) => (
    <Suspense fallback={<Coming>{trigger}</Coming>}>
      <MenuWindow {...props} items={shown} />
    </Suspense>
  )
  return typeof items === 'function' ? items(show) : show(items)
}
