'use client'

import clsx from 'clsx'
import { Suspense } from 'react'
import { onDemand } from '../overlays/parts/on-demand.ts'
import type { Option } from './option.ts'
import type { ComboboxInputProps } from './parts/combobox-input.tsx'
import { controlStyle } from './parts/control-style.ts'

export type ComboboxProps<Value extends string> = {
  value: Value | null
  onChange: (value: Value | null) => void
  options: readonly Option<Value>[]
  placeholder?: string
  /** Its name where no Field stands around it. */
  label?: string
  /** Said when nothing matches; a general sentence otherwise. */
  emptyText?: string
  className?: string
}

const ComboboxInput = onDemand<ComboboxInputProps>(
  async () => (await import('./parts/combobox-input.tsx')).ComboboxInput,
)

/** One choice from a long list, found by typing. Empty means none. */
export function Combobox<Value extends string>({ value, onChange, options, ...rest }: ComboboxProps<Value>) {
  function pick(next: string | null) {
    onChange(options.find((option) => option.value === next)?.value ?? null)
  }

  // Nothing to type into until it is all there: an input that is replaced under somebody's hands loses their words.
  return (
    <Suspense fallback={<div aria-busy className={clsx(controlStyle, 'finger h-8', rest.className)} />}>
      <ComboboxInput {...rest} value={value} options={options} pick={pick} />
    </Suspense>
  )
}
