'use client'

import { Select as Base } from '@base-ui/react/select'
import clsx from 'clsx'
import { useState } from 'react'
import { useFieldNeeds } from '../field.tsx'
import type { Option } from '../option.ts'
import { selectStyle } from './control-style.ts'
import { SelectFace, type SelectBox } from './select-face.tsx'
import { SelectItem, SelectPopup } from './select-popup.tsx'

export type SelectWindowProps = SelectBox & {
  value: string | null
  pick: (value: string) => void
  options: readonly Option[]
}

/** The select with its list; opens as soon as it is there, because it is fetched when the box is pressed. */
export function SelectWindow(props: SelectWindowProps) {
  const { value, pick, options, placeholder, label, className } = props
  const [open, setOpen] = useState(true)
  const { name, ...needs } = useFieldNeeds()
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
        className={clsx(selectStyle(props), className)}
      >
        <SelectFace
          chosen={options.find((option) => option.value === value)}
          placeholder={placeholder}
          look={props.look}
        />
      </Base.Trigger>
      <SelectPopup>
        {options.map((option) => (
          <SelectItem key={option.value} option={option} />
        ))}
      </SelectPopup>
    </Base.Root>
  )
}
