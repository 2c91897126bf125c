'use client'

import clsx from 'clsx'
import { useTranslations } from 'use-intl'
import { useBoard, useNameOf, useSend, useUnsent } from '#app/boards/[boardId]/_room/live/hooks.ts'
import { Button } from '#app/_ui/actions/button.tsx'
import { SETTABLE_STATUSES } from '#board/claim/kinds.ts'

const MOST_SHOWN = 5

/** A claim with its status, which a press moves on, and its last comments; what is on its way is drawn fainter. */
export function LabClaim({ claimId }: { claimId: string }) {
  const t = useTranslations()
  const send = useSend()
  const claim = useBoard((board) => board.claims[claimId])
  const isUnsent = useUnsent(claimId)
  if (!claim) return null
  const next =
    SETTABLE_STATUSES[
      (SETTABLE_STATUSES.findIndex((status) => status === claim.status) + 1) % SETTABLE_STATUSES.length
    ] ?? 'todo'
  const comments = claim.threads.flatMap((thread) => thread.comments).slice(-MOST_SHOWN)
  return (
    <li className="rounded-md border border-line p-3" data-claim={claim.no}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className={clsx('font-serif', isUnsent && 'opacity-60')}>{claim.statement}</span>
        <Button size="sm" onClick={() => send({ type: 'claim.setStatus', claimId, status: next })}>
          {t(`labels.status.${claim.status}`)}
        </Button>
      </div>
      {comments.length > 0 && (
        <ul className="mt-2 grid gap-1 text-sm">
          {comments.map((comment) => (
            <LabComment key={comment.id} id={comment.id} by={comment.by} body={comment.body} />
          ))}
        </ul>
      )}
    </li>
  )
}

function LabComment({ id, by, body }: { id: string; by: string; body: string }) {
  const t = useTranslations('lab')
  const nameOf = useNameOf()
  const isUnsent = useUnsent(id)
  return (
    <li data-unsent={isUnsent} className={clsx(isUnsent && 'text-ink-quiet italic')}>
      <b>{nameOf(by)}</b> {body} {isUnsent && <span className="text-xs">({t('onItsWay')})</span>}
    </li>
  )
}
