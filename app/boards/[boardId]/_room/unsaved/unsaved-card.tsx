'use client'

import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { useRefusalSentence } from '#app/_text/refusal-sentence.ts'
import type { Board } from '#board/board.ts'
import { Version } from '../claim/conflict/version.tsx'
import { useLabels } from '../list/use-labels.ts'
import { useBoard, useNameOf } from '../live/hooks.ts'
import type { Unsaved } from '../live/keep/kept.ts'
import { isSameData } from '#board/kernel/same.ts'
import { claimName } from '../parts/claim-no.tsx'
import { toDraft } from '../claim/threads/text/mention-text.ts'
import { commandIn, claimOf, theirsOf, typedIn } from './read-unsaved.ts'
import { UnsavedActions } from './unsaved-actions.tsx'
import { useChoice } from './use-choice.ts'

/** One change that could not be saved: what it was, why, its words beside those that stand there, and what can be done. */
export function UnsavedCard({ unsaved, isHere }: { unsaved: Unsaved; isHere?: boolean }) {
  const t = useTranslations('unsaved')
  const id = useId()
  const say = useRefusalSentence()
  const command = commandIn(unsaved)
  const claim = useBoard((board) => claimOf(board, unsaved), isSameData)
  const choice = useChoice(command)
  const what = unsaved.command === null ? t('leftBehind') : t(command ? `what.${command.type}` : 'what.unknown')
  return (
    <article
      aria-labelledby={id}
      data-tone="warn"
      className="@container rounded-md border border-tone-line bg-tone-soft p-2.5"
    >
      <p id={id} className="text-sm font-semibold text-tone">
        {claim ? t('on', { what, claim: claimName(claim.no) }) : what}
      </p>
      <p className="text-xs text-ink-quiet">{say(unsaved.refusal) ?? t('leftBehindHint')}</p>
      {choice && <p className="mt-1 text-sm">{t('chosen', { choice })}</p>}
      <UnsavedWords unsaved={unsaved} />
      <UnsavedActions unsaved={unsaved} claim={isHere ? null : claim} />
    </article>
  )
}

function UnsavedWords({ unsaved }: { unsaved: Unsaved }) {
  const t = useTranslations('unsaved')
  const label = useLabels()
  const nameOf = useNameOf()
  const theirs = useBoard((board: Board) => theirsOf(board, commandIn(unsaved)), isSameData)
  const plain = (text: string) => toDraft(text, nameOf).text
  return typedIn(unsaved).map(({ field, text }, at) => {
    const other = theirs.find((one) => one.field === field)
    return (
      <div key={at} className="mt-2">
        <p className="text-xs font-medium">{label.field(field)}</p>
        <div className="mt-1 grid gap-1.5 @md:grid-flow-col @md:auto-cols-fr">
          {other && other.text !== text && <Version label={t('theirs')} text={plain(other.text)} other={plain(text)} />}
          <Version label={t('yours')} text={plain(text)} other={plain(other?.text ?? text)} />
        </div>
      </div>
    )
  })
}
