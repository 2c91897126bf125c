'use client'

import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/actions/button.tsx'
import { Kbd } from '#app/_ui/display/kbd.tsx'
import { useShortcut } from '#app/_ui/keys/use-shortcut.ts'
import { useName } from '../../live/hooks.ts'
import { Version } from './version.tsx'

/** One field in which two versions differ, in words that a person can read. */
export type ClashField = { readonly label: string; readonly mine: string; readonly theirs: string }

export type ClashPanelProps = {
  fields: readonly ClashField[]
  /** User id of who saved the newer version. */
  by: string
  onTakeTheirs: () => void
  onKeepMine: () => void
  onMerge: () => void
}

/** Both versions of an edit side by side, with a key each for theirs, mine and both. Nothing is decided before. */
export function ClashPanel({ fields, by, onTakeTheirs, onKeepMine, onMerge }: ClashPanelProps) {
  const t = useTranslations('claim.conflict')
  const name = useName(by)
  const id = useId()
  const group = t('title', { name })
  useShortcut({ keys: '1', label: t('takeTheirs'), group, run: onTakeTheirs })
  useShortcut({ keys: '2', label: t('keepMine'), group, run: onKeepMine })
  useShortcut({ keys: '3', label: t('merge'), group, run: onMerge })
  return (
    <div
      role="alert"
      aria-labelledby={id}
      data-tone="warn"
      className="@container rounded-md border border-tone-line bg-tone-soft p-2.5"
    >
      <p id={id} tabIndex={-1} className="text-sm font-semibold text-tone outline-none">
        {group}
      </p>
      <p className="text-xs text-ink-quiet">{t('body')}</p>
      {fields.map((field) => (
        <ClashRow key={field.label} field={field} theirsLabel={t('theirs', { name })} />
      ))}
      <div className="mt-2.5 flex flex-wrap gap-1.5">
        <Button size="sm" onClick={onTakeTheirs}>
          {t('takeTheirs')} <Kbd keys="1" />
        </Button>
        <Button size="sm" onClick={onKeepMine}>
          {t('keepMine')} <Kbd keys="2" />
        </Button>
        <Button size="sm" variant="primary" onClick={onMerge}>
          {t('merge')} <Kbd keys="3" />
        </Button>
      </div>
    </div>
  )
}

function ClashRow({ field, theirsLabel }: { field: ClashField; theirsLabel: string }) {
  const t = useTranslations('claim.conflict')
  return (
    <div className="mt-2">
      <p className="text-xs font-medium">{field.label}</p>
      <div className="mt-1 grid gap-1.5 @md:grid-cols-2">
        <Version label={theirsLabel} text={field.theirs} other={field.mine} />
        <Version label={t('mine')} text={field.mine} other={field.theirs} />
      </div>
    </div>
  )
}
