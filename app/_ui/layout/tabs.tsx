'use client'

import clsx from 'clsx'
import { useId } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'

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

/** Panels in one place, one in sight. Arrow keys, Home and End move the focus; Enter or Space opens. */
export function Tabs<Value extends string>(props: TabsProps<Value>) {
  const { label, value, onChange, tabs, keepMounted, className, panelClassName } = props
  const id = useId()
  return (
    <div className={clsx('flex min-h-0 flex-col', className)}>
      <div
        role="tablist"
        aria-label={label}
        onKeyDown={moveTabFocus}
        className="flex shrink-0 gap-4 overflow-x-auto border-b border-line px-1"
      >
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-tab-${tab.value}`}
            aria-selected={tab.value === value}
            aria-controls={tab.value === value || keepMounted ? `${id}-panel-${tab.value}` : undefined}
            tabIndex={tab.value === value ? 0 : -1}
            onClick={() => onChange(tab.value)}
            className={tabStyle}
          >
            {tab.icon}
            {tab.label}
            {tab.count !== undefined && <span className="tabular text-xs text-ink-faint">{tab.count}</span>}
          </button>
        ))}
      </div>
      {tabs.map((tab) =>
        tab.value === value || keepMounted ? (
          <div
            key={tab.value}
            role="tabpanel"
            id={`${id}-panel-${tab.value}`}
            aria-labelledby={`${id}-tab-${tab.value}`}
            hidden={tab.value !== value}
            tabIndex={0}
            className={clsx('min-h-0 flex-1 outline-offset-[-2px]', panelClassName)}
          >
            {tab.panel}
          </div>
        ) : null,
      )}
    </div>
  )
}

/** Moves the focus along a row of tabs by arrow keys, Home and End; for the row's `onKeyDown`. */
export function moveTabFocus(event: KeyboardEvent<HTMLElement>) {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')]
  const at = all.findIndex((tab) => tab === event.target)
  const targets: Record<string, HTMLElement | undefined> = {
    ArrowRight: all[(at + 1) % all.length],
    ArrowLeft: all.at(at - 1),
    Home: all[0],
    End: all.at(-1),
  }
  const target = targets[event.key]
  if (!target) return
  event.preventDefault()
  target.focus()
}

/** Looks of one tab; also for links that act as tabs between pages (`aria-current="page"`). */
export const tabStyle =
  'finger relative -mb-px flex min-h-9 shrink-0 items-center gap-1.5 border-b-2 border-transparent forced-colors:border-[Canvas] px-0.5 text-sm font-medium ' +
  'whitespace-nowrap text-ink-quiet no-underline select-none outline-offset-[-2px] hover:text-ink [&_svg]:size-3.5 ' +
  'aria-selected:border-accent forced-colors:aria-selected:border-[Highlight] aria-selected:text-ink aria-[current=page]:border-accent forced-colors:aria-[current=page]:border-[Highlight] aria-[current=page]:text-ink'
