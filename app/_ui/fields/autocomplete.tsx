'use client'

import { Autocomplete as Base } from '@base-ui/react/autocomplete'
import clsx from 'clsx'
import { controlStyle, optionStyle } from './control-style.ts'
import { useFieldNeeds } from './field.tsx'

export type AutocompleteProps = {
  value: string
  onChange: (value: string) => void
  suggestions: readonly string[]
  placeholder?: string
  label?: string
  name?: string
  className?: string
}

/** Free text with suggestions; what is typed counts even when it matches none of them. */
export function Autocomplete({ value, onChange, suggestions, placeholder, label, name, className }: AutocompleteProps) {
  return (
    <Base.Root items={suggestions} value={value} onValueChange={(text) => onChange(text)} name={name}>
      <Base.Input
        {...useFieldNeeds()}
        aria-label={label}
        placeholder={placeholder}
        className={clsx(controlStyle, 'finger h-8', className)}
      />
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50 outline-none data-empty:hidden">
          <Base.Popup className="popup w-(--anchor-width) min-w-48 p-1 data-empty:hidden">
            <Base.List className="max-h-[min(16rem,var(--available-height))] overflow-y-auto outline-none">
              {(text: string) => (
                <Base.Item key={text} value={text} className={optionStyle}>
                  {text}
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
