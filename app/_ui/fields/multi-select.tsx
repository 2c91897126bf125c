'use client'

import { Select as Base } from '@base-ui/react/select'
import clsx from 'clsx'
import { ChevronDown } from 'lucide-react'
import { buttonStyle } from '../actions/button-style.ts'
import type { Option } from './option.ts'
import { SelectItem, SelectPopup } from './select.tsx'

export type MultiSelectProps<Value extends string> = {
  label: string
  value: readonly Value[]
  onChange: (value: Value[]) => void
  options: readonly Option<Value>[]
  className?: string
}

/** Any number of choices behind one compact button, made for filters: the button counts what is chosen. */
export function MultiSelect<Value extends string>({
  label,
  value,
  onChange,
  options,
  className,
}: MultiSelectProps<Value>) {
  return (
    <Base.Root multiple items={options} value={[...value]} onValueChange={(next) => onChange(next)}>
      <Base.Trigger
        aria-label={label}
        className={clsx(
          buttonStyle('default', 'sm'),
          value.length > 0 && 'border-accent! bg-accent-soft! text-accent-strong!',
          className,
        )}
      >
        <span className="truncate">
          <Base.Value>{(chosen: Value[]) => nameOfChoice(label, chosen, options)}</Base.Value>
        </span>
        <ChevronDown aria-hidden />
      </Base.Trigger>
      <SelectPopup>
        {options.map((option) => (
          <SelectItem key={option.value} option={option} />
        ))}
      </SelectPopup>
    </Base.Root>
  )
}

function nameOfChoice(label: string, chosen: readonly string[], options: readonly Option[]): string {
  if (chosen.length === 0) return label
  const first = options.find((option) => option.value === chosen[0])?.label ?? ''
  return chosen.length === 1 ? `${label}: ${first}` : `${label}: ${first} +${chosen.length - 1}`
}
