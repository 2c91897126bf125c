'use client'

import { Select as Base } from '@base-ui/react/select'
import clsx from 'clsx'
import { Check, ChevronsUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { controlStyle, optionStyle } from './control-style.ts'
import { useFieldNeeds } from './field.tsx'
import type { Option } from './option.ts'

export type SelectProps<Value extends string> = {
  value: Value | null
  onChange: (value: Value) => void
  options: readonly Option<Value>[]
  placeholder?: string
  /** Its name where no Field stands around it. */
  label?: string
  size?: 'sm' | 'md'
  disabled?: boolean
  name?: string
  id?: string
  className?: string
}

/** One choice from a short list. For long lists use Combobox. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { value, onChange, options, placeholder, label, size = 'md', className } = props
  const chosen = options.find((option) => option.value === value)
  return (
    <Base.Root
      items={options}
      value={value}
      onValueChange={(next) => next !== null && onChange(next)}
      disabled={props.disabled}
      name={props.name}
      id={props.id}
    >
      <Base.Trigger
        {...useFieldNeeds()}
        aria-label={label}
        className={clsx(
          controlStyle,
          'finger flex items-center justify-between gap-2 text-left data-placeholder:text-ink-faint',
          size === 'sm' ? 'h-7 px-2 text-sm' : 'h-8',
          className,
        )}
      >
        <span className="flex min-w-0 items-center gap-1.5">
          {chosen && <OptionIcon option={chosen} />}
          <span className="truncate">
            <Base.Value placeholder={placeholder} />
          </span>
        </span>
        <Base.Icon className="text-ink-faint">
          <ChevronsUpDown aria-hidden className="size-3.5" />
        </Base.Icon>
      </Base.Trigger>
      <SelectPopup>
        {options.map((option) => (
          <SelectItem key={option.value} option={option} />
        ))}
      </SelectPopup>
    </Base.Root>
  )
}

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

function OptionIcon({ option }: { option: Option }) {
  if (!option.icon) return null
  return (
    <span aria-hidden data-tone={option.tone} className={clsx('shrink-0 [&_svg]:size-3.5', option.tone && 'text-tone')}>
      {option.icon}
    </span>
  )
}
