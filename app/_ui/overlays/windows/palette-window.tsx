'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog as Base } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useState } from 'react'
import { Kbd } from '../../display/kbd.tsx'
import { optionStyle } from '../../fields/parts/control-style.ts'
import type { CommandPaletteProps, PaletteItem } from '../command-palette.tsx'
import { backdropStyle } from './backdrop-style.ts'
import { rankItems } from './rank-items.ts'

/** The window of CommandPalette. */
export function PaletteWindow({ open, onOpenChange, items }: CommandPaletteProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={backdropStyle} />
        <PaletteList items={items} close={() => onOpenChange(false)} />
      </Base.Portal>
    </Base.Root>
  )
}

function PaletteList({ items, close }: { items: readonly PaletteItem[]; close: () => void }) {
  const t = useTranslations('common')
  const [query, setQuery] = useState('')
  const found = rankItems(items, query)

  function run(item: PaletteItem) {
    close()
    item.run()
  }

  return (
    <Base.Popup
      aria-label={t('palette')}
      className="fixed inset-x-3 top-[10dvh] z-50 mx-auto max-w-xl overflow-hidden rounded-lg border border-line bg-raised shadow-high outline-none"
    >
      <Autocomplete.Root
        inline
        open
        items={items}
        filteredItems={found}
        itemToStringValue={(item) => item.label}
        value={query}
        onValueChange={(next, details) => details.reason !== 'item-press' && setQuery(next)}
        autoHighlight="always"
        keepHighlight
      >
        <div className="flex items-center gap-2 border-b border-line px-3">
          <Search aria-hidden className="size-4 shrink-0 text-ink-faint" />
          <Autocomplete.Input
            aria-label={t('palette')}
            placeholder={t('paletteHint')}
            className="h-11 min-w-0 flex-1 bg-transparent text-lg outline-none"
          />
          <Kbd keys="escape" />
        </div>
        <Autocomplete.Empty className="px-3 py-4 text-base text-ink-quiet empty:hidden">
          {t('noMatch')}
        </Autocomplete.Empty>
        <Autocomplete.List className="max-h-[60dvh] overflow-y-auto p-1 outline-none data-empty:hidden">
          {(item: PaletteItem, at: number) => (
            <PaletteLine key={item.id} item={item} opensGroup={found[at - 1]?.group !== item.group} run={run} />
          )}
        </Autocomplete.List>
      </Autocomplete.Root>
    </Base.Popup>
  )
}

function PaletteLine({
  item,
  opensGroup,
  run,
}: {
  item: PaletteItem
  opensGroup: boolean
  run: (item: PaletteItem) => void
}) {
  return (
    <>
      {opensGroup && (
        <div aria-hidden className="eyebrow px-2 pt-2 pb-1">
          {item.group}
        </div>
      )}
      <Autocomplete.Item value={item} onClick={() => run(item)} className={optionStyle}>
        <span aria-hidden className="flex w-4 justify-center text-ink-faint [&_svg]:size-4">
          {item.icon}
        </span>
        <span className="min-w-0 flex-1 truncate">
          {item.label}
          {item.hint && <span className="ml-2 text-ink-faint">{item.hint}</span>}
        </span>
        {item.shortcut && <Kbd keys={item.shortcut} />}
      </Autocomplete.Item>
    </>
  )
}
