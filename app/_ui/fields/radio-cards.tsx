'use client'

import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import clsx from 'clsx'
import { useId } from 'react'
import type { Option } from './option.ts'

export type RadioCardsProps<Value extends string> = {
  /** Name of the group. */
  label: string
  value: Value | null
  onChange: (value: Value) => void
  /** `hint` is the definition; it stays in sight. */
  options: readonly Option<Value>[]
  /** `compact` shows the definition of the chosen one only, below the cards. */
  density?: 'full' | 'compact'
  disabled?: boolean
  className?: string
}

/** One choice shown as cards with sign, name and definition; arrow keys move, the chosen card takes its tone. */
export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const { label, value, onChange, options, density = 'full', disabled, className } = props
  const chosen = options.find((option) => option.value === value)
  return (
    <div className={clsx('flex flex-col gap-1.5', className)}>
      <RadioGroup<Value | null>
        aria-label={label}
        value={value}
        onValueChange={(next) => next !== null && onChange(next)}
        disabled={disabled}
        className={clsx(
          'grid gap-1',
          density === 'full' ? 'grid-cols-1' : 'grid-cols-[repeat(auto-fill,minmax(min(9.5rem,100%),1fr))]',
        )}
      >
        {options.map((option) => (
          <RadioCard key={option.value} option={option} showHint={density === 'full'} />
        ))}
      </RadioGroup>
      {density === 'compact' && (
        <p aria-live="polite" className="min-h-9 text-xs text-ink-quiet">
          {chosen?.hint}
        </p>
      )}
    </div>
  )
}

function RadioCard({ option, showHint }: { option: Option; showHint: boolean }) {
  const hintId = useId()
  return (
    <Radio.Root
      value={option.value}
      disabled={option.disabled}
      data-tone={option.tone ?? 'accent'}
      aria-label={option.label}
      aria-describedby={option.hint && showHint ? hintId : undefined}
      render={<div />}
      className={clsx(
        'finger group flex cursor-pointer items-start gap-2 rounded-md border border-line bg-raised px-2 py-1.5 text-left',
        'hover:border-line-strong data-checked:border-tone-line data-checked:bg-tone-soft',
        'data-checked:shadow-[inset_0_0_0_1px_var(--tone-line)] data-disabled:cursor-not-allowed data-disabled:opacity-60',
        'forced-colors:data-checked:outline-2 forced-colors:data-checked:outline-solid',
      )}
    >
      <span aria-hidden className="mt-px shrink-0 text-tone [&_svg]:size-4">
        {option.icon ?? <span className="block size-3.5 rounded-full border-2 border-tone group-data-checked:bg-tone" />}
      </span>
      <span className="min-w-0">
        <span className="block text-sm font-medium text-ink group-data-checked:text-tone">{option.label}</span>
        {option.hint && showHint && (
          <span id={hintId} className="block text-xs text-ink-quiet">
            {option.hint}
          </span>
        )}
      </span>
    </Radio.Root>
  )
}
