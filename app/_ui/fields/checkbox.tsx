'use client'

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
  const id = useId()
  const Sign = indeterminate ? Minus : Check
  return (
    <div className={clsx('flex items-start gap-2 text-base', className)}>
      <span className="relative mt-0.5 flex size-4 shrink-0">
        <input
          ref={(box) => {
            if (box) box.indeterminate = indeterminate ?? false
          }}
          id={id}
          type="checkbox"
          name={name}
          checked={checked}
          disabled={disabled}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
          className={clsx(
            'peer size-4 appearance-none rounded-sm border border-line-strong bg-raised forced-colors:appearance-auto',
            'checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent disabled:opacity-50',
            // The box is small; what can be hit is not.
            'before:absolute before:-inset-1.5 before:content-[""]',
          )}
        />
        <Sign
          aria-hidden
          strokeWidth={3}
          className="pointer-events-none absolute inset-0.5 hidden size-3 text-on-accent peer-checked:block peer-indeterminate:block forced-colors:hidden!"
        />
      </span>
      <span className={clsx('min-w-0', disabled && 'text-ink-faint')}>
        <label htmlFor={id}>{label}</label>
        {hint && (
          <span id={`${id}-hint`} className="block text-xs text-ink-quiet">
            {hint}
          </span>
        )}
      </span>
    </div>
  )
}
