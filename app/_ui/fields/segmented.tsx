'use client'

import clsx from 'clsx'
import { useId } from 'react'
import type { Option } from './option.ts'

export type SegmentedProps<Value extends string> = {
  label: string
  value: Value
  onChange: (value: Value) => void
  options: readonly Option<Value>[]
  /** Show the icons alone; the labels stay as names. */
  iconOnly?: boolean
  className?: string
}

/** Two to five choices in one row, all in sight. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, value, onChange, options, iconOnly, className } = props
  const group = useId()
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={clsx('inline-flex max-w-full flex-wrap gap-0.5 rounded-md bg-sunken p-0.5', className)}
    >
      {options.map((option) => (
        <label
          key={option.value}
          data-tone={option.tone}
          title={iconOnly ? option.label : undefined}
          className={clsx(
            'finger relative flex min-h-6 cursor-pointer items-center justify-center gap-1.5 rounded-sm px-2 text-sm',
            'text-ink-quiet select-none hover:text-ink has-checked:bg-raised has-checked:text-ink has-checked:shadow-low',
            'has-focus-visible:outline-2 has-focus-visible:outline-focus has-disabled:opacity-60',
            'forced-colors:has-checked:border-2 [&_svg]:size-3.5',
          )}
        >
          <input
            type="radio"
            name={group}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            aria-label={option.label}
            onChange={() => onChange(option.value)}
            className="sr-only"
          />
          {option.icon && (
            <span aria-hidden className={clsx(option.tone && 'text-tone')}>
              {option.icon}
            </span>
          )}
          {!iconOnly && option.label}
        </label>
      ))}
    </div>
  )
}
