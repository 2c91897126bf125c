'use client'

import { useState, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/actions/button.tsx'
import { Callout } from '#app/_ui/display/callout.tsx'
import { Kbd } from '#app/_ui/display/kbd.tsx'
import { useAnnounce } from '#app/_ui/layout/live-region.tsx'
import type { Wording } from '#board/claim/claim.ts'
import { useSend } from '../../../live/hooks.ts'
import { useClaim } from '../../panel/use-claim.ts'
import { tidied, useWordingRevision } from './use-wording.ts'
import { WordingClash } from './wording-clash.tsx'
import { WordingFields } from './wording-fields.tsx'

/** The wording of a claim as a form in its own place. The draft outlives the page; a newer state stands beside it. */
export function WordingForm({ claimId }: { claimId: string }) {
  const t = useTranslations('claim')
  const common = useTranslations('common')
  const announce = useAnnounce()
  const send = useSend()
  const revision = useWordingRevision(claimId)
  const rev = useClaim(claimId, (claim) => claim.rev)
  const [isTried, setTried] = useState(false)
  const { value, clash } = revision
  const isEmpty = value.statement.trim() === ''

  function save(wording: Wording) {
    const now = tidied(wording)
    setTried(true)
    if (now.statement === '') return
    revision.save(now, rev, () => send({ type: 'claim.edit', claimId, rev, ...now }))
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.stopPropagation()
      revision.discard()
    }
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (clash) announce(t('conflict.body'), 'assertive')
    else save(value)
  }

  return (
    <form
      aria-label={t('edit')}
      className="flex flex-col gap-2.5"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        if (!clash) save(value)
      }}
    >
      {revision.isRestored && <Callout>{t('restored')}</Callout>}
      <WordingFields value={value} onChange={revision.set} error={isTried && isEmpty && t('statementEmpty')} />
      {clash && <WordingClash claimId={claimId} clash={clash} revision={revision} onSave={save} />}
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" size="sm" type="submit" disabledReason={clash && t('conflict.body')}>
          {common('save')} <Kbd keys="mod+enter" />
        </Button>
        <Button variant="quiet" size="sm" onClick={revision.discard}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  )
}
