'use client'

import { useState, type ReactNode } from 'react'
import { Field } from '#app/_ui/fields/field.tsx'
import { TextInput } from '#app/_ui/fields/text-input.tsx'
import { Confirm } from '#app/_ui/overlays/confirm.tsx'
import { LIMITS } from '#board/kernel/limits.ts'
import { useDraft } from '../../../live/use-draft.ts'

export type ReasonConfirmProps = {
  /** Place of the reason among the drafts. */
  draftKey: string
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  body: ReactNode
  reasonLabel: string
  /** Sentence for a reason that is due and missing; without it the reason may stay empty. */
  missing?: string
  confirmLabel: string
  danger?: boolean
  onConfirm: (reason: string) => void
}

/** Asks before something that needs a reason. What was typed stays if one turns back. */
export function ReasonConfirm(props: ReasonConfirmProps) {
  const { draftKey, open, onOpenChange, reasonLabel, missing, onConfirm } = props
  const draft = useDraft(draftKey, '')
  const [isTried, setTried] = useState(false)
  const lacks = missing !== undefined && draft.value.trim() === ''

  function confirm() {
    if (lacks) return setTried(true)
    onConfirm(draft.value.trim())
    draft.clear()
    setTried(false)
    onOpenChange(false)
  }

  return (
    <Confirm
      open={open}
      onOpenChange={onOpenChange}
      title={props.title}
      body={props.body}
      confirmLabel={props.confirmLabel}
      danger={props.danger}
      onConfirm={confirm}
    >
      <Field label={reasonLabel} required={missing !== undefined} error={isTried && lacks && missing}>
        <TextInput
          value={draft.value}
          maxLength={LIMITS.line}
          onChange={draft.set}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            confirm()
          }}
        />
      </Field>
    </Confirm>
  )
}
