'use client'

import { Select as Base } from '@base-ui/react/select'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Option } from '../option.ts'
import { optionStyle } from './control-style.ts'
import { OptionIcon } from './option-icon.tsx'

/** The list that Select and MultiSelect open. */
export function SelectPopup({ children }: { children: ReactNode }) {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50 outline-none">
        <Base.Popup className="popup min-w-(--anchor-width) max-w-[min(26rem,var(--available-width))] p-1 outline-none">
          <Base.List className="max-h-[min(22rem,var(--available-height))] overflow-y-auto">{children}</Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  )
}

/** One line of that list. */
export function SelectItem({ option }: { option: Option }) {
  return (
    <Base.Item value={option.value} disabled={option.disabled} className={optionStyle}>
      <span className="flex w-3.5 shrink-0 justify-center">
        <Base.ItemIndicator>
          <Check aria-hidden className="size-3.5 text-accent" />
        </Base.ItemIndicator>
      </span>
      <OptionIcon option={option} />
      <span className="min-w-0">
        <Base.ItemText>{option.label}</Base.ItemText>
        {option.hint && <span className="block text-xs text-ink-faint">{option.hint}</span>}
      </span>
    </Base.Item>
  )
}
