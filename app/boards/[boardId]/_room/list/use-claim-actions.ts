'use client'

import { useTranslations } from 'use-intl'
import type { Claim, Status } from '#board/claim/claim.ts'
import { useRefusalSentence } from '#app/_text/refusal-sentence.ts'
import { useAnnounce } from '#app/_ui/layout/live-region.tsx'
import { useToast } from '#app/_ui/overlays/toast.tsx'
import { useMe, useSend } from '../live/hooks.ts'
import type { SendOptions } from '../live/room.ts'
import { useRoomRoute } from '../route.ts'
import { claimName } from '../parts/claim-no.tsx'
import { useLabels } from './use-labels.ts'

/** What lists and the palette can do with a claim, each said aloud. */
export function useClaimActions() {
  const t = useTranslations('views.board')
  const labels = useLabels()
  const send = useSend()
  const me = useMe()
  const announce = useAnnounce()
  const sentence = useRefusalSentence()
  const { show } = useToast()
  const { hrefOfClaim } = useRoomRoute()

  /** Moves a claim to another status; out of `dropped` it is taken up again first. Dropping needs a reason: `drop`. */
  function move(claim: Claim, to: Exclude<Status, 'dropped'>): void {
    if (claim.status === to) return
    const name = claimName(claim.no)
    const isBack = claim.status === 'dropped'
    if (isBack) send({ type: 'claim.restore', claimId: claim.id })
    if (isBack && (claim.statusBeforeDrop ?? 'todo') === to)
      return announce(t('moved', { claim: name, status: labels.status(to) }))
    const settle: SendOptions['settle'] = (refusal, wasSeen) => {
      const title = t('notMoved', { claim: name, status: labels.status(claim.status), reason: sentence(refusal) })
      if (wasSeen) show({ title, tone: 'danger' })
      return wasSeen
    }
    send({ type: 'claim.setStatus', claimId: claim.id, status: to }, { settle })
    announce(t('moved', { claim: name, status: labels.status(to) }))
  }

  function drop(claim: Claim, reason: string): void {
    send({ type: 'claim.drop', claimId: claim.id, reason })
    announce(t('moved', { claim: claimName(claim.no), status: labels.status('dropped') }))
  }

  function take(claim: Claim): void {
    send({ type: 'claim.assign', claimId: claim.id, assigneeId: me.userId })
  }

  function putDown(claim: Claim): void {
    send({ type: 'claim.assign', claimId: claim.id, assigneeId: null })
  }

  async function copyLink(claim: Claim): Promise<void> {
    try {
      await navigator.clipboard.writeText(new URL(hrefOfClaim(claim.id), location.href).href)
      show({ title: t('linkCopied'), tone: 'ok', timeout: 2_500 })
    } catch {
      show({ title: t('linkNotCopied'), tone: 'warn' })
    }
  }

  return { move, drop, take, putDown, copyLink }
}
