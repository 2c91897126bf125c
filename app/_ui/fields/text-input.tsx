'use client'

import { Input } from '@base-ui/react/input'
import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { controlStyle } from './control-style.ts'
import { useFieldNeeds } from './field.tsx'

export type TextInputProps = Omit<ComponentProps<'input'>, 'onChange' | 'className' | 'defaultValue'> & {
  defaultValue?: string
  onChange?: (value: string) => void
  /** An icon inside, at the start. */
  icon?: ReactNode
  className?: string
}

/** One line of text. */
export function TextInput({ onChange, icon, className, style, ...rest }: TextInputProps) {
  const input = (
    <Input
      autoComplete="off"
      {...useFieldNeeds()}
      {...rest}
      style={style}
      className={clsx(controlStyle, 'finger h-8', icon && 'pl-8', className)}
      onValueChange={(text) => onChange?.(text)}
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
