'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/actions/button.tsx'
import { Field } from '#app/_ui/fields/field.tsx'
import { TextInput } from '#app/_ui/fields/text-input.tsx'
import { Dialog } from '#app/_ui/overlays/dialog.tsx'
import { useBoard, useSend } from '../../live/hooks.ts'

/** Asks for another title of the board. */
export function RenameBoard({ onClose }: { onClose: () => void }) {
  const t = useTranslations('room.menu')
  return (
    <Dialog open onOpenChange={(next) => !next && onClose()} title={t('rename')} size="sm">
      <RenameForm onClose={onClose} />
    </Dialog>
  )
}

function RenameForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations('room.menu')
  const common = useTranslations('common')
  const [title, setTitle] = useState(useBoard((board) => board.title))
  const send = useSend()
  const isEmpty = title.trim() === ''

  function save() {
    if (isEmpty) return
    send({ type: 'board.rename', title })
    onClose()
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      className="flex flex-col gap-3"
    >
      <Field label={t('title')} required error={isEmpty && t('titleMissing')}>
        <TextInput value={title} onChange={setTitle} maxLength={500} />
      </Field>
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button type="submit" variant="primary">
          {common('save')}
        </Button>
      </div>
    </form>
  )
}
