'use client'

import clsx from 'clsx'
import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useReturnFocus } from './use-return-focus.ts'

export type PanelFormProps = {
  label: string
  /** For `goToForm`. */
  id?: string
  /** Id of what opened it: there the focus goes when it closes. */
  openerId?: string
  /** True when it was sent, false when something is missing: the first wrong field then takes the focus. */
  onSubmit: () => boolean
  onCancel: () => void
  className?: string
  children: ReactNode
}

/** A form of the panel: Ctrl or ⌘ with Enter sends, Escape closes, and what is wrong gets the focus. */
export function PanelForm({ label, id, openerId, onSubmit, onCancel, className, children }: PanelFormProps) {
  const form = useRef<HTMLFormElement>(null)
  useReturnFocus(form, openerId)

  function submit() {
    if (onSubmit()) return
    // The errors are in the page only after the next drawing.
    requestAnimationFrame(() => {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-problem] input')?.focus()
    })
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      event.preventDefault()
      onCancel()
    }
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    submit()
  }

  return (
    <form
      ref={form}
      id={id}
      noValidate
      aria-label={label}
      className={clsx('scroll-mt-24', className)}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {children}
    </form>
  )
}
