'use client'

import { Select as Base } from '@base-ui/react/select'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { Option } from '../option.ts'
import { SelectItem, SelectPopup } from './select-popup.tsx'

export type MultiSelectWindowProps = {
  label: string
  /** What the button says. */
  summary: string
  value: readonly string[]
  pick: (values: readonly string[]) => void
  options: readonly Option[]
  className: string
}

/** The button with its list of ticks; opens as soon as it is there. */
export function MultiSelectWindow({ label, summary, value, pick, options, className }: MultiSelectWindowProps) {
  const [open, setOpen] = useState(true)
  return (
    <Base.Root
      multiple
      items={options}
      value={[...value]}
      onValueChange={(next) => pick(next)}
      open={open}
      onOpenChange={(next) => setOpen(next)}
    >
      <Base.Trigger aria-label={label} className={className}>
        <span className="truncate">{summary}</span>
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
