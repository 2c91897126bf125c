'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ConnectionBadge } from '#app/boards/[boardId]/_room/shell/header/connection-badge.tsx'
import { useMe, useNewId, useRoomState, useSend } from '#app/boards/[boardId]/_room/live/hooks.ts'
import { Button } from '#app/_ui/actions/button.tsx'
import { Field } from '#app/_ui/fields/field.tsx'
import { Switch } from '#app/_ui/fields/switch.tsx'
import { TextInput } from '#app/_ui/fields/text-input.tsx'
import { Panel } from '#app/_ui/layout/panel.tsx'
import { LAB_CLAIMS } from './lab-server.ts'
import { LabClaim } from './lab-claim.tsx'

/** What one person sees, with a field to comment in and a plug to pull. */
export function Side({ onPull }: { onPull: (isPulled: boolean) => void }) {
  const t = useTranslations('lab')
  const me = useMe()
  const send = useSend()
  const newId = useNewId()
  const [words, setWords] = useState('')
  const [isPulled, setPulled] = useState(false)
  const seq = useRoomState(({ replica }) => replica.confirmed.seq)
  const pending = useRoomState(({ replica }) => replica.pending.length)
  const claimId = LAB_CLAIMS[0] ?? ''

  function pull(next: boolean) {
    setPulled(next)
    onPull(next)
  }

  function comment() {
    if (words.trim() === '') return
    send({ type: 'comment.add', commentId: newId(), claimId, body: words })
    setWords('')
  }

  return (
    <Panel title={me.name} actions={<ConnectionBadge />}>
      <dl className="mb-3 flex gap-6 text-sm">
        <Figure name={t('pending')} value={pending} />
        <Figure name={t('confirmed')} value={seq} />
      </dl>
      <Switch label={t('pull')} checked={isPulled} onChange={pull} />
      <form
        className="my-3 flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          comment()
        }}
      >
        <Field label={t('comment')} className="flex-1">
          <TextInput value={words} onChange={setWords} />
        </Field>
        <Button type="submit">{t('send')}</Button>
      </form>
      <ul className="grid gap-3">
        {LAB_CLAIMS.map((id) => (
          <LabClaim key={id} claimId={id} />
        ))}
      </ul>
    </Panel>
  )
}

function Figure({ name, value }: { name: string; value: number }) {
  return (
    <div className="flex items-baseline gap-2">
      <dt className="text-ink-quiet">{name}</dt>
      <dd className="font-semibold tabular-nums">{value}</dd>
    </div>
  )
}
