'use client'

import type { ReactNode } from 'react'

export type SwitchProps = {
  checked: boolean
  onChange: (checked: boolean) => void
  label: ReactNode
  disabled?: boolean
}

/** A setting that takes effect at once. In forms use Checkbox. */
export function Switch({ checked, onChange, label, disabled }: SwitchProps) {
  return (
    <label className="finger flex items-center justify-between gap-3 text-base">
      <span className="min-w-0">{label}</span>
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
        className={
          'relative h-4.5 w-8 shrink-0 appearance-none rounded-full border border-line-strong bg-sunken forced-colors:appearance-auto ' +
          'before:absolute before:top-px before:left-px before:size-3.5 before:rounded-full before:bg-ink-quiet before:transition-transform before:duration-100 before:content-[""] ' +
          'checked:border-accent checked:bg-accent checked:before:translate-x-3.5 checked:before:bg-on-accent disabled:opacity-50'
        }
      />
    </label>
  )
}
