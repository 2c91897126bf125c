'use client'

import clsx from 'clsx'
import { CircleAlert } from 'lucide-react'
import { createContext, use, useId } from 'react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

export type FieldProps = {
  label: ReactNode
  /** Help that stays in sight while one types. */
  hint?: ReactNode
  /** What is wrong and how to mend it. */
  error?: string | null | false
  required?: boolean
  /** Keep the label for screen readers only. */
  hideLabel?: boolean
  name?: string
  className?: string
  /** One control of `_ui/fields`. */
  children: ReactNode
}

/** What a field says about its control: attributes to spread on it. */
export type FieldNeeds = {
  id?: string
  name?: string
  'aria-describedby'?: string
  'aria-required'?: true
  'aria-invalid'?: true
}

const Needs = createContext<FieldNeeds>({})

/** What the field around a control says about it; empty outside of one. */
export function useFieldNeeds(): FieldNeeds {
  return use(Needs)
}

/** Label, hint and error of one control, wired together for screen readers. */
export function Field({ label, hint, error, required, hideLabel, name, className, children }: FieldProps) {
  const t = useTranslations('common')
  const id = useId()
  const hintId = hint ? `${id}-hint` : undefined
  const errorId = error ? `${id}-error` : undefined
  const needs: FieldNeeds = {
    id,
    name,
    'aria-describedby': [hintId, errorId].filter(Boolean).join(' ') || undefined,
    'aria-required': required ? true : undefined,
    'aria-invalid': error ? true : undefined,
  }
  return (
    <div className={clsx('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={id} className={clsx('text-sm font-medium text-ink', hideLabel && 'sr-only')}>
        {label}
        {required && (
          <span aria-hidden className="ml-1.5 text-xs font-normal text-ink-faint">
            {t('required')}
          </span>
        )}
      </label>
      {hint && (
        <p id={hintId} className="text-xs text-ink-quiet">
          {hint}
        </p>
      )}
      <Needs value={needs}>{children}</Needs>
      {error && (
        <p id={errorId} className="flex items-start gap-1.5 text-xs text-danger">
          <CircleAlert aria-hidden className="mt-0.5 size-3 shrink-0" />
          {error}
        </p>
      )}
    </div>
  )
}
