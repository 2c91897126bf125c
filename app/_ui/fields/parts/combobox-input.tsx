'use client'

import { Combobox as Base } from '@base-ui/react/combobox'
import clsx from 'clsx'
import { Check, ChevronsUpDown, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { controlStyle, optionStyle } from './control-style.ts'
import { useFieldNeeds } from '../field.tsx'
import type { Option } from '../option.ts'

export type ComboboxInputProps = {
  value: string | null
  pick: (value: string | null) => void
  options: readonly Option[]
  placeholder?: string
  label?: string
  emptyText?: string
  className?: string
}

/** The input of Combobox with its list. */
export function ComboboxInput(props: ComboboxInputProps) {
  const { value, pick, options, placeholder, label, emptyText, className } = props
  const t = useTranslations('common')
  const { name, ...needs } = useFieldNeeds()
  const chosen = options.find((option) => option.value === value) ?? null
  return (
    <Base.Root
      items={options}
      value={chosen}
      onValueChange={(next) => pick(next?.value ?? null)}
      itemToStringLabel={(option) => option.label}
      itemToStringValue={(option) => option.value}
      isItemEqualToValue={(a, b) => a.value === b.value}
      autoHighlight
      name={name}
    >
      <span className={clsx('relative block', className)}>
        <Base.Input
          {...needs}
          aria-label={label}
          placeholder={placeholder}
          className={clsx(controlStyle, 'finger h-8 pr-14')}
        />
        <span className="absolute inset-y-0 right-1 flex items-center text-ink-faint">
          <Base.Clear
            aria-label={t('clear')}
            className="flex size-6 items-center justify-center rounded-sm hover:text-ink"
          >
            <X aria-hidden className="size-3.5" />
          </Base.Clear>
          <Base.Trigger
            aria-label={t('open')}
            aria-labelledby={undefined}
            className="flex size-6 items-center justify-center rounded-sm hover:text-ink"
          >
            <ChevronsUpDown aria-hidden className="size-3.5" />
          </Base.Trigger>
        </span>
      </span>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50 outline-none">
          <Base.Popup className="popup w-(--anchor-width) min-w-56 p-1">
            <Base.Empty className="px-2 py-2 text-sm text-ink-quiet empty:hidden">
              {emptyText ?? t('noMatch')}
            </Base.Empty>
            <Base.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto outline-none">
              {(option: Option) => (
                <Base.Item key={option.value} value={option} disabled={option.disabled} className={optionStyle}>
                  <span className="w-3.5 shrink-0">
                    <Base.ItemIndicator>
                      <Check aria-hidden className="size-3.5 text-accent" />
                    </Base.ItemIndicator>
                  </span>
                  <span className="min-w-0">
                    {option.label}
                    {option.hint && <span className="block text-xs text-ink-faint">{option.hint}</span>}
                  </span>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
