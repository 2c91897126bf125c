'use client'

import { Tabs as Base } from '@base-ui/react/tabs'
import clsx from 'clsx'
import type { ReactNode } from 'react'

export type Tab<Value extends string> = {
  value: Value
  label: string
  icon?: ReactNode
  /** A number after the label. */
  count?: number
  panel: ReactNode
}

export type TabsProps<Value extends string> = {
  /** Name of the row of tabs. */
  label: string
  value: Value
  onChange: (value: Value) => void
  tabs: readonly Tab<Value>[]
  /** Keep panels that are out of sight, so that what was typed in them stays. */
  keepMounted?: boolean
  className?: string
  panelClassName?: string
}

/** Panels in one place, one in sight. Arrow keys move between tabs. */
export function Tabs<Value extends string>(props: TabsProps<Value>) {
  const { label, value, onChange, tabs, keepMounted, className, panelClassName } = props
  return (
    <Base.Root value={value} onValueChange={(next) => onChange(next)} className={clsx('flex min-h-0 flex-col', className)}>
      <Base.List aria-label={label} className="flex shrink-0 gap-4 overflow-x-auto border-b border-line px-1">
        {tabs.map((tab) => (
          <Base.Tab key={tab.value} value={tab.value} className={tabStyle}>
            {tab.icon}
            {tab.label}
            {tab.count !== undefined && <span className="tabular text-xs text-ink-faint">{tab.count}</span>}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel
          key={tab.value}
          value={tab.value}
          keepMounted={keepMounted}
          className={clsx('min-h-0 flex-1 outline-offset-[-2px]', panelClassName)}
        >
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}

/** Looks of one tab; also for links that act as tabs between pages (`aria-current="page"`). */
export const tabStyle =
  'finger relative -mb-px flex min-h-9 shrink-0 items-center gap-1.5 border-b-2 border-transparent px-0.5 text-sm font-medium ' +
  'whitespace-nowrap text-ink-quiet no-underline select-none outline-offset-[-2px] hover:text-ink [&_svg]:size-3.5 ' +
  'data-active:border-accent data-active:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink'
