'use client'

import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { controlStyle } from './parts/control-style.ts'
import { useFieldNeeds } from './field.tsx'

export type TextInputProps = Omit<ComponentProps<'input'>, 'onChange'> & {
  onChange?: (value: string) => void
  /** An icon inside, at the start. */
  icon?: ReactNode
}

/** One line of text. */
export function TextInput({ onChange, icon, className, ...rest }: TextInputProps) {
  const input = (
    <input
      autoComplete="off"
      {...useFieldNeeds()}
      {...rest}
      className={clsx(controlStyle, 'finger h-8', icon && 'pl-8', className)}
      onChange={(event) => onChange?.(event.currentTarget.value)}
    />
  )
  if (!icon) return input
  return (
    <span className="relative block">
      <span aria-hidden className="pointer-events-none absolute inset-y-0 left-2.5 flex items-center text-ink-faint">
        {icon}
      </span>
      {input}
    </span>
  )
}
