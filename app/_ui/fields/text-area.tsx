'use client'

import clsx from 'clsx'
import type { ComponentProps } from 'react'
import { controlStyle } from './parts/control-style.ts'
import { useFieldNeeds } from './field.tsx'

export type TextAreaProps = Omit<ComponentProps<'textarea'>, 'onChange'> & {
  onChange?: (value: string) => void
  /** Lines it never grows beyond before it scrolls. */
  maxRows?: number
}

/** Several lines of text; grows with its words. */
export function TextArea({ onChange, rows = 2, maxRows = 16, className, style, ...rest }: TextAreaProps) {
  return (
    <textarea
      {...useFieldNeeds()}
      {...rest}
      rows={rows}
      style={{ maxHeight: `calc(${maxRows} * 1.5em + 1rem)`, ...style }}
      className={clsx(
        controlStyle,
        'block resize-y py-1.5 leading-normal [field-sizing:content]',
        rows === 1 ? 'min-h-8' : rows === 2 ? 'min-h-14' : 'min-h-20',
        className,
      )}
      onChange={(event) => onChange?.(event.currentTarget.value)}
    />
  )
}
