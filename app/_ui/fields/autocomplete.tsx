'use client'

import clsx from 'clsx'
import { useId } from 'react'
import { controlStyle } from './parts/control-style.ts'
import { useFieldNeeds } from './field.tsx'

export type AutocompleteProps = {
  value: string
  onChange: (value: string) => void
  suggestions: readonly string[]
  placeholder?: string
  /** Its name where no Field stands around it. */
  label?: string
  name?: string
  className?: string
}

/** Free text with suggestions; what is typed counts even when it matches none of them. */
export function Autocomplete({ value, onChange, suggestions, placeholder, label, name, className }: AutocompleteProps) {
  const needs = useFieldNeeds()
  const listId = useId()
  return (
    <>
      <input
        {...needs}
        name={name ?? needs.name}
        list={listId}
        autoComplete="off"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        className={clsx(controlStyle, 'finger h-8', className)}
      />
      <datalist id={listId}>
        {suggestions.map((text) => (
          <option key={text} value={text} />
        ))}
      </datalist>
    </>
  )
}
