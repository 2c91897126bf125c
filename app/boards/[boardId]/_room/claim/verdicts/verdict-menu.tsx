'use client'

import { Ellipsis, Pencil, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useRefusalSentence } from '#app/_text/refusal-sentence.ts'
import { IconButton } from '#app/_ui/actions/icon-button.tsx'
import { Confirm } from '#app/_ui/overlays/confirm.tsx'
import { Menu } from '#app/_ui/overlays/menu.tsx'
import type { Verdict } from '#board/verdict/verdict.ts'
import { useCan, useName, useSend } from '../../live/hooks.ts'
import { useMayWork } from '../panel/use-may-work.ts'
import { useVerdictDraft } from './form/use-verdict-draft.ts'

/** What one does with one's own verdict: change or withdraw it. */
export function VerdictMenu({ claimId, verdict }: { claimId: string; verdict: Verdict }) {
  const t = useTranslations('verdict')
  const say = useRefusalSentence()
  const send = useSend()
  const draft = useVerdictDraft(claimId)
  const name = useName(verdict.by)
  const [isAsking, setAsking] = useState(false)
  const mayGive = useMayWork({ type: 'verdict.give', claimId })
  const mayWithdraw = useCan({ type: 'verdict.withdraw', claimId, verdictId: verdict.id })
  return (
    <>
      <Menu
        trigger={<IconButton size="sm" icon={<Ellipsis aria-hidden />} label={t('actions', { name })} />}
        items={[
          { label: t('edit'), icon: <Pencil aria-hidden />, disabledReason: say(mayGive), onSelect: draft.open },
          {
            label: t('withdraw'),
            icon: <Undo2 aria-hidden />,
            danger: true,
            disabledReason: say(mayGive ?? mayWithdraw),
            onSelect: () => setAsking(true),
          },
        ]}
      />
      <Confirm
        open={isAsking}
        onOpenChange={setAsking}
        title={t('withdrawTitle')}
        body={t('withdrawBody')}
        confirmLabel={t('withdrawConfirm')}
        danger
        onConfirm={() => {
          setAsking(false)
          send({ type: 'verdict.withdraw', claimId, verdictId: verdict.id })
        }}
      />
    </>
  )
}
