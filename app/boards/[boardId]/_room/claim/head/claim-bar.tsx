'use client'

import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { IconButton } from '#app/_ui/actions/icon-button.tsx'
import { useShortcut } from '#app/_ui/keys/use-shortcut.ts'
import { useRoomRoute } from '../../route.ts'
import { ClaimNo, claimName } from '../../parts/claim-no.tsx'
import { SendingSign } from '../panel/signs/sending-sign.tsx'
import { useClaim } from '../panel/use-claim.ts'
import { useFocusOnOpen } from './use-focus-on-open.ts'
import { useNeighbours } from './use-neighbours.ts'
import { AlsoHere } from './also-here.tsx'
import { ClaimMenu } from './claim-menu.tsx'
import { StandingMark } from './standing-mark.tsx'

/** The line that stays in sight: which claim this is, how it stands, and the way to the next. */
export function ClaimBar({ claimId, headingId }: { claimId: string; headingId: string }) {
  const t = useTranslations('claim')
  const no = useClaim(claimId, (claim) => claim.no)
  const heading = useFocusOnOpen<HTMLHeadingElement>()
  return (
    <div className="sticky top-0 z-20 flex min-h-10 items-center gap-2 border-b border-line bg-surface px-3">
      <h2 ref={heading} id={headingId} tabIndex={-1} className="shrink-0 rounded-sm outline-offset-2">
        <span className="sr-only">{t('panel', { no: claimName(no) })}</span>
        <span aria-hidden>
          <ClaimNo no={no} className="text-base! text-ink!" />
        </span>
      </h2>
      <StandingMark claimId={claimId} />
      <SendingSign recordId={claimId} />
      <div className="ml-auto flex items-center">
        <AlsoHere claimId={claimId} />
        <Neighbours claimId={claimId} />
        <ClaimMenu claimId={claimId} />
        <CloseButton />
      </div>
    </div>
  )
}

function Neighbours({ claimId }: { claimId: string }) {
  const t = useTranslations('claim')
  const { openClaim } = useRoomRoute()
  const { before, after } = useNeighbours(claimId)
  const group = t('keys.group')
  const goBefore = () => before && openClaim(before)
  const goAfter = () => after && openClaim(after)
  useShortcut({ keys: 'k', label: t('previous'), group, run: goBefore })
  useShortcut({ keys: 'j', label: t('next'), group, run: goAfter })
  return (
    <>
      <IconButton
        size="sm"
        icon={<ChevronLeft aria-hidden />}
        label={t('previous')}
        shortcut="k"
        aria-disabled={before === null || undefined}
        onClick={goBefore}
      />
      <IconButton
        size="sm"
        icon={<ChevronRight aria-hidden />}
        label={t('next')}
        shortcut="j"
        aria-disabled={after === null || undefined}
        onClick={goAfter}
      />
    </>
  )
}

function CloseButton() {
  const t = useTranslations('claim')
  const { openClaim } = useRoomRoute()
  const close = () => openClaim(null)
  useShortcut({ keys: 'escape', label: t('close'), group: t('keys.group'), run: close })
  return <IconButton size="sm" icon={<X aria-hidden />} label={t('close')} shortcut="escape" onClick={close} />
}
