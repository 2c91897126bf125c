'use client'

import { Archive, Ellipsis, Link2, Pencil, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useRefusalSentence } from '#app/_text/refusal-sentence.ts'
import { IconButton } from '#app/_ui/actions/icon-button.tsx'
import { Menu, type MenuItem } from '#app/_ui/overlays/menu.tsx'
import { useCan, useSend } from '../../live/hooks.ts'
import { useCopyLink } from '../panel/use-copy-link.ts'
import { DropDialog } from './drop-dialog.tsx'
import { useWordingRevision } from './edit/use-wording.ts'
import { useIsDropped, useMayWork } from '../panel/use-may-work.ts'

/** What is done to a claim as a whole and not every day: copy its link, reword, drop, take up again. */
export function ClaimMenu({ claimId }: { claimId: string }) {
  const t = useTranslations('claim')
  const say = useRefusalSentence()
  const send = useSend()
  const isDropped = useIsDropped(claimId)
  const mayEdit = useMayWork({ type: 'claim.edit', claimId })
  const mayDrop = useCan({ type: 'claim.drop', claimId })
  const mayRestore = useCan({ type: 'claim.restore', claimId })
  const wording = useWordingRevision(claimId)
  const copy = useCopyLink(claimId)
  const [isDropping, setDropping] = useState(false)

  const drop: MenuItem = isDropped
    ? {
        label: t('drop.restore'),
        icon: <RotateCcw aria-hidden />,
        disabledReason: say(mayRestore),
        onSelect: () => void send({ type: 'claim.restore', claimId }),
      }
    : {
        label: t('drop.action'),
        icon: <Archive aria-hidden />,
        danger: true,
        disabledReason: say(mayDrop),
        onSelect: () => setDropping(true),
      }

  return (
    <>
      <Menu
        trigger={<IconButton size="sm" icon={<Ellipsis aria-hidden />} label={t('more')} />}
        items={[
          { label: t('copyLink'), icon: <Link2 aria-hidden />, onSelect: () => void copy() },
          {
            label: t('edit'),
            icon: <Pencil aria-hidden />,
            shortcut: 'e',
            disabledReason: say(mayEdit),
            onSelect: wording.open,
          },
          { kind: 'line' },
          drop,
        ]}
      />
      <DropDialog claimId={claimId} open={isDropping} onOpenChange={setDropping} />
    </>
  )
}
