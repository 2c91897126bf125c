'use client'

import { Switch as Base } from '@base-ui/react/switch'
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
    <label className="flex items-center justify-between gap-3 text-base">
      <span className="min-w-0">{label}</span>
      <Base.Root
        checked={checked}
        onCheckedChange={(next) => onChange(next)}
        disabled={disabled}
        className="h-4.5 w-8 shrink-0 rounded-full border border-line-strong bg-sunken p-px data-checked:border-accent data-checked:bg-accent"
      >
        <Base.Thumb className="block size-3.5 rounded-full bg-ink-quiet transition-transform duration-100 data-checked:translate-x-3.5 data-checked:bg-on-accent" />
      </Base.Root>
    </label>
  )
}
