'use client'

import { X } from 'lucide-react'
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useRefusalSentence } from '#app/_text/refusal-sentence.ts'
import { Button } from '#app/_ui/actions/button.tsx'
import { IconButton } from '#app/_ui/actions/icon-button.tsx'
import { Kbd } from '#app/_ui/display/kbd.tsx'
import { useCan, useNewId, useSend } from '../../live/hooks.ts'
import { NEW_CLAIM } from '../../live/keep/unsaved.ts'
import { useRoomRoute } from '../../route.ts'
import { NewClaimFields } from './new-claim-fields.tsx'
import { useNewClaim } from './new-claim-draft.ts'
import { Words } from '../../parts/words.tsx'

/** The form that turns marked words into a claim. Closing it keeps nothing; a crash keeps everything. */
export function NewClaimForm() {
  const t = useTranslations('room.newClaim')
  const common = useTranslations('common')
  const { draft, change, clear, restored } = useNewClaim()
  const [isTried, setTried] = useState(false)
  const statement = useRef<HTMLTextAreaElement>(null)
  const send = useSend()
  const newId = useNewId()
  const { openClaim } = useRoomRoute()
  const refused = useRefusalSentence()(useCan({ type: 'claim.add' }))

  useEffect(() => {
    if (!restored) statement.current?.focus({ preventScroll: true })
  }, [draft.quote?.start, restored])

  function submit(event?: FormEvent) {
    event?.preventDefault()
    const { quote, ...wording } = draft
    setTried(true)
    if (!quote || wording.statement.trim() === '' || refused) return
    const claimId = newId()
    const home = { key: NEW_CLAIM, value: draft, free: [] }
    send({ type: 'claim.add', claimId, ...wording, occurrence: quote }, { home })
    openClaim(claimId)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
  }

  return (
    <section aria-labelledby="new-claim" onKeyDown={onKeyDown} className="p-4">
      <div className="flex items-start justify-between gap-2">
        <h2 id="new-claim" className="text-lg font-semibold">
          {t('title')}
        </h2>
        <IconButton icon={<X aria-hidden />} label={t('discard')} size="sm" onClick={clear} />
      </div>
      <blockquote className="my-3 max-h-40 overflow-y-auto border-l-3 border-accent bg-surface px-3 py-2 font-serif text-lg whitespace-pre-line">
        <Words>{draft.quote?.exact ?? ''}</Words>
      </blockquote>
      {restored && <p className="mb-3 text-xs text-ink-quiet">{t('restored')}</p>}
      <form onSubmit={submit} className="flex flex-col gap-3">
        <NewClaimFields draft={draft} change={change} isTried={isTried} statement={statement} />
        <div className="flex items-center justify-end gap-2">
          <Button variant="quiet" onClick={clear}>
            {common('cancel')}
          </Button>
          <Button type="submit" variant="primary" disabledReason={refused}>
            {t('submit')} <Kbd keys="mod+enter" className="max-sm:hidden" />
          </Button>
        </div>
      </form>
    </section>
  )
}
