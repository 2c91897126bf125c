'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Confirm } from '#app/_ui/overlays/confirm.tsx'
import { useBoard, useSend } from '../../live/hooks.ts'

/** Asks before a board with everything in it is removed for good, then leads back to the desk's boards. */
export function RemoveBoard({ onClose }: { onClose: () => void }) {
  const t = useTranslations('room.menu')
  const sample = useTranslations('room.sample')
  const isSample = useBoard((board) => board.isSample)
  const title = useBoard((board) => board.title)
  const [isBusy, setBusy] = useState(false)
  const send = useSend()
  const router = useRouter()

  async function remove() {
    setBusy(true)
    const answer = await send({ type: 'board.remove' }).done
    setBusy(false)
    onClose()
    if (!('refused' in answer)) router.push('/boards')
  }

  return (
    <Confirm
      open
      onOpenChange={(next) => !next && onClose()}
      title={isSample ? sample('removeTitle') : t('removeTitle', { title })}
      body={isSample ? sample('removeBody') : t('removeBody')}
      confirmLabel={isSample ? sample('remove') : t('remove')}
      danger
      busy={isBusy}
      onConfirm={() => void remove()}
    />
  )
}
