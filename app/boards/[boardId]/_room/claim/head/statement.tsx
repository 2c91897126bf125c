'use client'

import { Pencil } from 'lucide-react'
import clsx from 'clsx'
import { useTranslations } from 'use-intl'
import { useRefusalSentence } from '#app/_text/refusal-sentence.ts'
import { IconButton } from '#app/_ui/actions/icon-button.tsx'
import { useShortcut } from '#app/_ui/keys/use-shortcut.ts'
import { GlowName } from '../panel/signs/glow-item.tsx'
import { useWordingGlow } from './edit/use-wording-glow.ts'
import { useWording, useWordingRevision, wordingOpenerId } from './edit/use-wording.ts'
import { Words } from '../../parts/words.tsx'
import { useMayWork } from '../panel/use-may-work.ts'

/** The claim as one sentence, with the way to reword it. */
export function Statement({ claimId }: { claimId: string }) {
  const t = useTranslations('claim')
  const say = useRefusalSentence()
  const { statement } = useWording(claimId)
  const revision = useWordingRevision(claimId)
  const refusal = useMayWork({ type: 'claim.edit', claimId })
  const glow = useWordingGlow(claimId)
  useShortcut({
    keys: 'e',
    label: t('keys.edit'),
    group: t('keys.group'),
    run: revision.open,
    enabled: refusal === null,
  })
  return (
    <div className={clsx('relative rounded-sm', glow && 'glow')}>
      {glow && <GlowName userId={glow.by} />}
      <div className="flex items-start gap-1">
        <p className="min-w-0 flex-1 text-lg leading-snug font-medium break-words hyphens-auto whitespace-pre-line">
          <Words>{statement}</Words>
        </p>
        <IconButton
          id={wordingOpenerId(claimId)}
          size="sm"
          icon={<Pencil aria-hidden />}
          label={t('edit')}
          shortcut="e"
          disabledReason={say(refusal)}
          onClick={revision.open}
        />
      </div>
    </div>
  )
}
