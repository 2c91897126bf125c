'use client'

import { useActionState, useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { Callout } from '../_ui/display/callout.tsx'
import { UNTOUCHED } from './form-state.ts'
import type { FormAction, FormState } from './form-state.ts'
import { useTrouble } from './use-trouble.ts'

export type CheckedFormProps<Done> = {
  action: FormAction<Done>
  /** Called once for each success. */
  onDone?: (done: Done) => void
  className?: string
  children: (form: {
    state: FormState<Done>
    busy: boolean
    /** What is wrong with a field, for its `error`. */
    wrong: (field: string) => string | null
  }) => ReactNode
}

/** A form that the server judges: sends, says what is wrong where, and puts the focus there. Works before scripts do. */
export function CheckedForm<Done>({ action, onDone, className, children }: CheckedFormProps<Done>) {
  const [state, send, busy] = useActionState<FormState<Done>, FormData>(action, UNTOUCHED)
  const { sentence, field } = useTrouble(state.trouble)
  const form = useRef<HTMLFormElement>(null)
  const told = useRef(onDone)

  useEffect(() => {
    told.current = onDone
  }, [onDone])

  useEffect(() => {
    if (state.done !== null) told.current?.(state.done)
    if (state.trouble) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [state])

  return (
    <form ref={form} action={send} noValidate className={className ?? 'flex flex-col gap-4'}>
      {sentence && (
        <Callout key={state.at} tone="danger" announce>
          {sentence}
        </Callout>
      )}
      {children({ state, busy, wrong: field })}
    </form>
  )
}
