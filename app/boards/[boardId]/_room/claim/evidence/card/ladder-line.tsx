'use client'

import { Ban, CircleX, Check, ChevronDown, Eye, Link2, TextSearch, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useRefusalSentence } from '#app/_text/refusal-sentence.ts'
import { Button } from '#app/_ui/actions/button.tsx'
import { IconButton } from '#app/_ui/actions/icon-button.tsx'
import { Badge } from '#app/_ui/display/badge.tsx'
import { Menu } from '#app/_ui/overlays/menu.tsx'
import type { Tone } from '#app/_ui/tone.ts'
import type { Evidence, Ladder } from '#board/evidence/evidence.ts'
import { LADDER } from '#board/evidence/kinds.ts'
import { useMe, useNameOf, useSend } from '../../../live/hooks.ts'
import { useLabels } from '../../../list/use-labels.ts'
import { useMayWork } from '../../panel/use-may-work.ts'

const SIGNS: Record<Ladder, LucideIcon> = {
  attached: Link2,
  opened: Eye,
  passage_found: TextSearch,
  confirmed: Check,
  failed: CircleX,
  unreachable: Ban,
}

const TONES: Record<Ladder, Tone> = {
  attached: 'neutral',
  opened: 'neutral',
  passage_found: 'info',
  confirmed: 'ok',
  failed: 'danger',
  unreachable: 'warn',
}

const NEXT: Partial<Record<Ladder, 'opened' | 'passage_found' | 'confirmed'>> = {
  attached: 'opened',
  opened: 'passage_found',
  passage_found: 'confirmed',
}

type LadderLineProps = { claimId: string; evidence: Evidence; no: number }

/** How far the evidence was checked and by whom, the next rung as a button, every other result behind a menu. */
export function LadderLine({ claimId, evidence, no }: LadderLineProps) {
  const t = useTranslations('evidence.ladder')
  const label = useLabels()
  const nameOf = useNameOf()
  const { ladder, checkedBy, attachedBy } = evidence
  const Sign = SIGNS[ladder]
  const state = label.ladder(ladder)
  return (
    <div className="flex min-h-7 flex-wrap items-center gap-x-2 gap-y-1">
      <span className="sr-only">{t('label')}:</span>
      <Badge tone={TONES[ladder]} look="bare" icon={<Sign />} title={t(`meaning.${ladder}`)} className="mr-auto">
        {t('by', { state, name: nameOf(checkedBy ?? attachedBy) })}
      </Badge>
      <LadderActions claimId={claimId} evidence={evidence} no={no} />
    </div>
  )
}

function LadderActions({ claimId, evidence, no }: LadderLineProps) {
  const t = useTranslations('evidence.ladder')
  const say = useRefusalSentence()
  const send = useSend()
  const me = useMe()
  const refusal = useMayWork({ type: 'evidence.check', claimId })
  if (refusal) return null
  const check = (ladder: Ladder) => void send({ type: 'evidence.check', claimId, evidenceId: evidence.id, ladder })
  const whyNot = (ladder: Ladder) =>
    ladder === 'confirmed' && evidence.attachedBy === me.userId ? say({ code: 'OWN_EVIDENCE' }) : null
  const next = NEXT[evidence.ladder]
  const items = LADDER.filter((one) => one !== evidence.ladder && one !== next).map((one) => {
    const Sign = SIGNS[one]
    return {
      label: t(`set.${one}`),
      icon: <Sign aria-hidden />,
      disabledReason: whyNot(one),
      onSelect: () => check(one),
    }
  })
  return (
    <span className="flex items-center gap-0.5">
      {next && (
        <Button size="sm" disabledReason={whyNot(next)} onClick={() => check(next)}>
          {t(`next.${next}`)}
        </Button>
      )}
      <Menu
        trigger={<IconButton size="sm" icon={<ChevronDown aria-hidden />} label={t('more', { no })} />}
        items={items}
      />
    </span>
  )
}
