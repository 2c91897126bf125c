'use client'

import { Menu as Base } from '@base-ui/react/menu'
import clsx from 'clsx'
import { Check } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { Kbd } from '../../display/kbd.tsx'
import { optionStyle } from '../../fields/parts/control-style.ts'
import type { MenuItem, MenuWindowProps } from '../menu.tsx'

/** The menu itself; opens as soon as it is there, because it is fetched when its button is pressed. */
export function MenuWindow({ trigger, items, align = 'end', side = 'bottom', heading }: MenuWindowProps) {
  const [open, setOpen] = useState(true)
  return (
    <Base.Root open={open} onOpenChange={(next) => setOpen(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} side={side} sideOffset={4} collisionPadding={8} className="z-50 outline-none">
          <Base.Popup className="popup max-h-(--available-height) min-w-44 max-w-80 overflow-y-auto p-1 outline-none">
            {heading && (
              <div className="mb-1 border-b border-line px-2 pt-1 pb-2">
                <p className="truncate text-base font-medium">{heading.title}</p>
                {heading.detail && <p className="truncate text-xs text-ink-quiet">{heading.detail}</p>}
              </div>
            )}
            {items.map((item, at) => (
              <MenuLine key={at} item={item} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function MenuLine({ item }: { item: MenuItem }) {
  switch (item.kind) {
    case 'line':
      return <Base.Separator className="mx-1 my-1 h-px bg-line" />
    case 'group':
      return (
        <Base.Group>
          <Base.GroupLabel className="eyebrow px-2 pt-1.5 pb-1">{item.label}</Base.GroupLabel>
          {item.items.map((inner, at) => (
            <MenuLine key={at} item={inner} />
          ))}
        </Base.Group>
      )
    case 'check':
      return (
        <Base.CheckboxItem
          checked={item.checked}
          onCheckedChange={(next) => item.onChange(next)}
          className={optionStyle}
        >
          <span className="w-3.5 shrink-0">
            <Base.CheckboxItemIndicator>
              <Check aria-hidden className="size-3.5 text-accent" />
            </Base.CheckboxItemIndicator>
          </span>
          {item.label}
        </Base.CheckboxItem>
      )
    case 'link':
      return (
        <Base.Item
          className={clsx(optionStyle, iconStyle, 'no-underline')}
          render={
            item.outside ? <a href={item.href} target="_blank" rel="noopener noreferrer" /> : <Link href={item.href} />
          }
        >
          {item.icon}
          {item.label}
        </Base.Item>
      )
    default:
      return <MenuAction item={item} />
  }
}

const iconStyle = '[&_svg]:size-3.5 [&_svg]:shrink-0 [&_svg]:text-ink-faint'

function MenuAction({ item }: { item: Extract<MenuItem, { onSelect: unknown }> }) {
  return (
    <Base.Item
      disabled={Boolean(item.disabledReason)}
      onClick={item.onSelect}
      className={clsx(optionStyle, iconStyle, item.danger && 'text-danger [&_svg]:text-danger')}
    >
      {item.icon}
      <span className="min-w-0 flex-1">
        {item.label}
        {item.disabledReason && <span className="block text-xs">{item.disabledReason}</span>}
      </span>
      {item.shortcut && <Kbd keys={item.shortcut} className="ml-4" />}
    </Base.Item>
  )
}
