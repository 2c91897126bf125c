'use client'

import { useTranslations } from 'use-intl'
import { Kbd } from '../display/kbd.tsx'
import { Switch } from '../fields/switch.tsx'
import { Dialog } from '../overlays/dialog.tsx'
import type { Shortcut } from './shortcut-book.ts'
import { useShortcutList } from './shortcut-provider.tsx'
import { setSingleKeys, useSingleKeys } from './single-keys.ts'

export type ShortcutListProps = { open: boolean; onOpenChange: (open: boolean) => void }

/** The list behind `?`: every shortcut that works here and now, by group, and the switch for single keys. */
export function ShortcutList({ open, onOpenChange }: ShortcutListProps) {
  const t = useTranslations('common')
  const shortcuts = useShortcutList()
  const single = useSingleKeys()
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('shortcuts')} size="lg">
      <div className="gap-x-8 sm:columns-2">
        {[...groupsOf(shortcuts)].map(([group, entries]) => (
          <section key={group} className="mb-4 break-inside-avoid">
            <h3 className="eyebrow mb-1">{group}</h3>
            <dl>
              {entries.map((entry) => (
                <div
                  key={entry.keys}
                  className="flex items-center justify-between gap-4 border-b border-line py-1 text-sm"
                >
                  <dt className="min-w-0">{entry.label}</dt>
                  <dd>
                    <Kbd keys={entry.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="rounded-md bg-surface px-3 py-2">
        <Switch checked={single} onChange={setSingleKeys} label={t('singleKeys')} />
        <p className="mt-1 text-xs text-ink-quiet">{t('singleKeysHint')}</p>
      </div>
    </Dialog>
  )
}

function groupsOf(shortcuts: readonly Shortcut[]): Map<string, Shortcut[]> {
  const groups = new Map<string, Shortcut[]>()
  for (const shortcut of shortcuts) {
    const group = groups.get(shortcut.group) ?? []
    // The later entry is the one that runs, so it is the one to show.
    groups.set(shortcut.group, [...group.filter((entry) => entry.keys !== shortcut.keys), shortcut])
  }
  return groups
}
