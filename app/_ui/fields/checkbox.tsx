'use client'

import { Checkbox as Base } from '@base-ui/react/checkbox'
import clsx from 'clsx'
import { Check, Minus } from 'lucide-react'
import { useId } from 'react'
import type { ReactNode } from 'react'

export type CheckboxProps = {
  checked: boolean
  onChange: (checked: boolean) => void
  label: ReactNode
  hint?: ReactNode
  indeterminate?: boolean
  disabled?: boolean
  name?: string
  className?: string
}

/** A box to tick, with its words beside it. */
export function Checkbox({ checked, onChange, label, hint, indeterminate, disabled, name, className }: CheckboxProps) {
  const hintId = useId()
  return (
    <label className={clsx('flex items-start gap-2 text-base', disabled && 'text-ink-faint', className)}>
      <Base.Root
        checked={checked}
        onCheckedChange={(next) => onChange(next)}
        indeterminate={indeterminate}
        disabled={disabled}
        name={name}
        aria-describedby={hint ? hintId : undefined}
        className={clsx(
          'mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-sm border border-line-strong bg-raised',
          'data-checked:border-accent data-checked:bg-accent data-checked:text-on-accent',
          'data-indeterminate:border-accent data-indeterminate:bg-accent data-indeterminate:text-on-accent',
        )}
      >
        <Base.Indicator>
          {indeterminate ? <Minus aria-hidden className="size-3" /> : <Check aria-hidden className="size-3" strokeWidth={3} />}
        </Base.Indicator>
      </Base.Root>
      <span className="min-w-0">
        {label}
        {hint && (
          <span id={hintId} className="block text-xs text-ink-quiet">
            {hint}
          </span>
        )}
      </span>
    </label>
  )
}
