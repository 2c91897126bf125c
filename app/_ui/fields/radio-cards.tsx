'use client'

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
  const group = useId()
  const chosen = options.find((option) => option.value === value)
  return (
    <div className={clsx('flex flex-col gap-1.5', className)}>
      <div
        role="radiogroup"
        aria-label={label}
        className={clsx(
          'grid gap-1',
          density === 'full' ? 'grid-cols-1' : 'grid-cols-[repeat(auto-fill,minmax(min(9.5rem,100%),1fr))]',
        )}
      >
        {options.map((option) => (
          <RadioCard
            key={option.value}
            option={option}
            group={group}
            checked={option.value === value}
            disabled={disabled}
            showHint={density === 'full'}
            choose={() => onChange(option.value)}
          />
        ))}
      </div>
      {density === 'compact' && (
        <p aria-live="polite" className="min-h-9 text-xs text-ink-quiet">
          {chosen?.hint}
        </p>
      )}
    </div>
  )
}

type RadioCardProps = {
  option: Option
  group: string
  checked: boolean
  disabled?: boolean
  showHint: boolean
  choose: () => void
}

function RadioCard({ option, group, checked, disabled, showHint, choose }: RadioCardProps) {
  const hintId = useId()
  return (
    <label
      data-tone={option.tone ?? 'accent'}
      className={clsx(
        'finger group relative flex cursor-pointer items-start gap-2 rounded-md border border-line bg-raised px-2 py-1.5',
        'hover:border-line-strong has-checked:border-tone-line has-checked:bg-tone-soft',
        'has-checked:shadow-[inset_0_0_0_1px_var(--tone-line)] has-disabled:cursor-not-allowed has-disabled:opacity-60',
        'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
        'forced-colors:has-checked:border-4',
      )}
    >
      <input
        type="radio"
        name={group}
        value={option.value}
        checked={checked}
        disabled={disabled || option.disabled}
        aria-label={option.label}
        aria-describedby={option.hint && showHint ? hintId : undefined}
        onChange={choose}
        className="sr-only"
      />
      <span aria-hidden className="mt-px shrink-0 text-tone [&_svg]:size-4">
        {option.icon ?? <span className="block size-3.5 rounded-full border-2 border-tone group-has-checked:bg-tone" />}
      </span>
      <span className="min-w-0">
        <span className="block text-sm font-medium text-ink group-has-checked:text-tone">{option.label}</span>
        {option.hint && showHint && (
          <span id={hintId} className="block text-xs text-ink-quiet">
            {option.hint}
          </span>
        )}
      </span>
    </label>
  )
}
