'use client'

import { Select as Base } from '@base-ui/react/select'
import clsx from 'clsx'
import { ChevronsUpDown } from 'lucide-react'
import { useState } from 'react'
import { useFieldNeeds } from '../field.tsx'
import type { Option } from '../option.ts'
import { selectStyle } from './control-style.ts'
import { OptionIcon } from './option-icon.tsx'
import { SelectItem, SelectPopup } from './select-popup.tsx'

export type SelectWindowProps = {
  value: string | null
  pick: (value: string) => void
  options: readonly Option[]
  placeholder?: string
  label?: string
  size?: 'sm' | 'md'
  disabled?: boolean
  name?: string
  id?: string
  className?: string
}

/** The select with its list; opens as soon as it is there, because it is fetched when the box is pressed. */
export function SelectWindow(props: SelectWindowProps) {
  const { value, pick, options, placeholder, label, size, className } = props
  const [open, setOpen] = useState(true)
  const { name, ...needs } = useFieldNeeds()
  const chosen = options.find((option) => option.value === value)
  return (
    <Base.Root
      items={options}
      value={value}
      onValueChange={(next) => next !== null && pick(next)}
      open={open}
      onOpenChange={(next) => setOpen(next)}
      disabled={props.disabled}
      name={props.name ?? name}
    >
      <Base.Trigger
        {...needs}
        id={props.id ?? needs.id}
        aria-label={label}
        className={clsx(selectStyle(size), className)}
      >
        <span className="flex min-w-0 items-center gap-1.5">
          {chosen && <OptionIcon option={chosen} />}
          <span className="truncate">
            <Base.Value placeholder={placeholder} />
          </span>
        </span>
        <ChevronsUpDown aria-hidden className="size-3.5 text-ink-faint" />
      </Base.Trigger>
      <SelectPopup>
        {options.map((option) => (
          <SelectItem key={option.value} option={option} />
        ))}
      </SelectPopup>
    </Base.Root>
  )
}
