'use client'

import { startTransition, useActionState, useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { Callout } from '../_ui/display/callout.tsx'
import { UNTOUCHED } from './form-state.ts'
import type { FormAction, FormState } from './form-state.ts'
import { useProof } from './proof.tsx'
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

/**
 * A form that the server judges: sends, says what is wrong where, and puts the focus there. Works before scripts do. Where the
 * server asks first who sits there, it asks, and then sends what was meant again.
 */
export function CheckedForm<Done>({ action, onDone, className, children }: CheckedFormProps<Done>) {
  const [state, send, busy] = useActionState<FormState<Done>, FormData>(action, UNTOUCHED)
  const { sentence, field } = useTrouble(state.trouble)
  const form = useRef<HTMLFormElement>(null)
  const told = useRef(onDone)
  const sent = useRef<FormData | null>(null)
  const askProof = useProof()

  useEffect(() => {
    told.current = onDone
  }, [onDone])

  useEffect(() => {
    if (state.done !== null) told.current?.(state.done)
    if (state.trouble?.problem === 'PROVE_IT' && askProof && sent.current) {
      const again = sent.current
      askProof(() => startTransition(() => send(again)))
    } else if (state.trouble) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [state, askProof, send])

  return (
    <form
      ref={form}
      action={send}
      // Kept until the answer is here: a password that was typed is gone from its field by then.
      onSubmit={({ currentTarget }) => (sent.current = new FormData(currentTarget))}
      noValidate
      className={className ?? 'flex flex-col gap-4'}
    >
      {sentence && (
        <Callout key={state.at} tone="danger" announce>
          {sentence}
        </Callout>
      )}
      {children({ state, busy, wrong: field })}
    </form>
  )
}
