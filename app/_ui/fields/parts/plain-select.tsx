'use client'

import clsx from 'clsx'
import { useFieldNeeds } from '../field.tsx'
import { selectStyle } from './control-style.ts'
import type { SelectWindowProps } from './select-window.tsx'

/** The browser's own select, for when the list's code is not on this device: plainer, and always there. */
export function PlainSelect(props: SelectWindowProps) {
  const { value, pick, options, placeholder, label, disabled, className } = props
  const needs = useFieldNeeds()
  return (
    <select
      {...needs}
      id={props.id ?? needs.id}
      name={props.name ?? needs.name}
      aria-label={label}
      disabled={disabled}
      value={value ?? ''}
      autoFocus
      onChange={(event) => pick(event.currentTarget.value)}
      className={clsx(selectStyle(props), className)}
    >
      {value === null && (
        <option value="" disabled>
          {placeholder}
        </option>
      )}
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
