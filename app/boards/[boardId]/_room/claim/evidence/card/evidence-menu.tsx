'use client'

import { Ellipsis, Pencil, Unlink } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useRefusalSentence } from '#app/_text/refusal-sentence.ts'
import { IconButton } from '#app/_ui/actions/icon-button.tsx'
import { Menu } from '#app/_ui/overlays/menu.tsx'
import type { Evidence } from '#board/evidence/evidence.ts'
import { useSend } from '../../../live/hooks.ts'
import { ReasonConfirm } from '../../panel/form/reason-confirm.tsx'
import { useEvidenceRevision } from '../form/use-evidence-revision.ts'
import { useMayWork } from '../../panel/use-may-work.ts'

/** Edit and detach. */
export function EvidenceMenu({ claimId, evidence, no }: { claimId: string; evidence: Evidence; no: number }) {
  const t = useTranslations('evidence')
  const say = useRefusalSentence()
  const send = useSend()
  const [isDetaching, setDetaching] = useState(false)
  const revision = useEvidenceRevision(evidence)
  const mayEdit = useMayWork({ type: 'evidence.edit', claimId, evidenceId: evidence.id })
  const mayDetach = useMayWork({ type: 'evidence.detach', claimId, evidenceId: evidence.id })
  return (
    <>
      <Menu
        trigger={
          <IconButton
            id={`evidence-menu-${evidence.id}`}
            size="sm"
            icon={<Ellipsis aria-hidden />}
            label={t('actions', { no })}
          />
        }
        items={[
          {
            label: t('edit', { no }),
            icon: <Pencil aria-hidden />,
            disabledReason: say(mayEdit),
            onSelect: revision.open,
          },
          {
            label: t('detach.action'),
            icon: <Unlink aria-hidden />,
            danger: true,
            disabledReason: say(mayDetach),
            onSelect: () => setDetaching(true),
          },
        ]}
      />
      <ReasonConfirm
        draftKey={`detach:${evidence.id}`}
        open={isDetaching}
        onOpenChange={setDetaching}
        title={t('detach.title', { no })}
        body={t('detach.body')}
        reasonLabel={t('detach.reason')}
        confirmLabel={t('detach.confirm')}
        danger
        onConfirm={(reason) => void send({ type: 'evidence.detach', claimId, evidenceId: evidence.id, reason })}
      />
    </>
  )
}
