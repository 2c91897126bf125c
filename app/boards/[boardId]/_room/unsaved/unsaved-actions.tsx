'use client'

import { useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/actions/button.tsx'
import { CopyButton } from '#app/_ui/actions/copy-button.tsx'
import { usePutAside } from '../claim/panel/form/use-put-aside.ts'
import { useBoard, useNameOf } from '../live/hooks.ts'
import type { Unsaved } from '../live/keep/kept.ts'
import { isFree } from '../live/keep/unsaved.ts'
import { useRoom } from '../live/room-context.tsx'
import { claimName } from '../parts/claim-no.tsx'
import { toDraft } from '../claim/threads/text/mention-text.ts'
import { useRoomRoute } from '../route.ts'
import { claimOf, typedIn } from './read-unsaved.ts'

export type UnsavedActionsProps = { unsaved: Unsaved; claim: { id: string; no: number } | null }

/** What can be done with a change that was not saved. Nothing here loses a word without a way back. */
export function UnsavedActions({ unsaved, claim }: UnsavedActionsProps) {
  const t = useTranslations('unsaved')
  const room = useRoom()
  const nameOf = useNameOf()
  const putAside = usePutAside()
  const { openClaim } = useRoomRoute()
  const words = typedIn(unsaved).map((one) => toDraft(one.text, nameOf).text)
  // An edit against an old state is refused however often it is sent: it has to be brought together first.
  const mayRetry = unsaved.refusal !== null && unsaved.refusal.code !== 'STALE_EDIT'
  const discard = () => void room.unsaved.discard(unsaved.id)
  return (
    <div className="mt-2.5 flex flex-wrap items-center gap-1.5">
      {unsaved.home && <ToForm unsaved={unsaved} />}
      {mayRetry && (
        <Button size="sm" onClick={() => void room.retry(unsaved)}>
          {t('retry')}
        </Button>
      )}
      {claim && (
        <Button size="sm" onClick={() => openClaim(claim.id)}>
          {t('open', { claim: claimName(claim.no) })}
        </Button>
      )}
      {words.length > 0 && <CopyButton label={t('copy')} text={words.join('\n\n')} />}
      <Button
        size="sm"
        variant="quiet"
        onClick={() => putAside(true, discard, () => void room.unsaved.restore(unsaved))}
      >
        {t('discard')}
      </Button>
    </div>
  )
}

function ToForm({ unsaved }: { unsaved: Unsaved }) {
  const t = useTranslations('unsaved')
  const { drafts, unsaved: list } = useRoom()
  const { openClaim } = useRoomRoute()
  const claimId = useBoard((board) => claimOf(board, unsaved)?.id ?? null)
  const { home } = unsaved
  const canTake = useSyncExternalStore(
    drafts.subscribe,
    () => home !== undefined && isFree(home, drafts),
    () => false,
  )

  async function take() {
    if ((await list.toForm(unsaved)) && claimId) openClaim(claimId)
  }

  return (
    <Button size="sm" variant="primary" disabledReason={!canTake && t('formTaken')} onClick={() => void take()}>
      {t('toForm')}
    </Button>
  )
}
