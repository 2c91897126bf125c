'use client'

import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import clsx from 'clsx'
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
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onValueChange={(next) => onChange(next)}
      className={clsx('inline-flex max-w-full flex-wrap gap-0.5 rounded-md bg-sunken p-0.5', className)}
    >
      {options.map((option) => (
        <Radio.Root
          key={option.value}
          value={option.value}
          aria-label={option.label}
          data-tone={option.tone}
          title={iconOnly ? option.label : undefined}
          render={<div />}
          className={clsx(
            'finger flex min-h-6 cursor-pointer items-center justify-center gap-1.5 rounded-sm px-2 text-sm text-ink-quiet',
            'select-none hover:text-ink data-checked:bg-raised data-checked:text-ink data-checked:shadow-low',
            'forced-colors:data-checked:outline-2 forced-colors:data-checked:outline-solid [&_svg]:size-3.5',
          )}
        >
          {option.icon && (
            <span aria-hidden className={clsx(option.tone && 'text-tone')}>
              {option.icon}
            </span>
          )}
          {!iconOnly && option.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  )
}
