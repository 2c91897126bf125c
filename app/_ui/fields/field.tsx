'use client'

import { Field as Base } from '@base-ui/react/field'
import clsx from 'clsx'
import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { createContext, use } from 'react'
import type { ReactNode } from 'react'

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

const FieldNeeds = createContext({ required: false, invalid: false })

/** What the field around a control says about it: ARIA attributes to spread on the control. */
export function useFieldNeeds(): { 'aria-required'?: true; 'aria-invalid'?: true } {
  const { required, invalid } = use(FieldNeeds)
  return { ...(required && { 'aria-required': true }), ...(invalid && { 'aria-invalid': true }) }
}

/** Label, hint and error of one control, wired together for screen readers. */
export function Field({ label, hint, error, required = false, hideLabel, name, className, children }: FieldProps) {
  const t = useTranslations('common')
  return (
    <Base.Root invalid={Boolean(error)} name={name} className={clsx('flex min-w-0 flex-col gap-1', className)}>
      <Base.Label className={clsx('text-sm font-medium text-ink', hideLabel && 'sr-only')}>
        {label}
        {required && <span className="ml-1.5 text-xs font-normal text-ink-faint">{t('required')}</span>}
      </Base.Label>
      {hint && <Base.Description className="text-xs text-ink-quiet">{hint}</Base.Description>}
      <FieldNeeds value={{ required, invalid: Boolean(error) }}>{children}</FieldNeeds>
      {error && (
        <Base.Error match className="flex items-start gap-1.5 text-xs text-danger">
          <CircleAlert aria-hidden className="mt-0.5 size-3 shrink-0" />
          {error}
        </Base.Error>
      )}
    </Base.Root>
  )
}
