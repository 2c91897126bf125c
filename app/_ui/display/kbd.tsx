'use client'

import clsx from 'clsx'
import { useTranslations } from 'use-intl'
import { keyParts } from '../keys/key-parts.ts'
import { useIsMac } from '../keys/use-is-mac.ts'

export type KbdProps = {
  /** `mod+enter`, `g b`, `?` … as given to useShortcut. */
  keys: string
  className?: string
}

/** Keys as they are printed on the reader's keyboard. */
export function Kbd({ keys, className }: KbdProps) {
  const t = useTranslations('common')
  const isMac = useIsMac()
  const names: Record<string, string> = {
    mod: isMac ? '⌘' : t('keyCtrl'),
    shift: isMac ? '⇧' : t('keyShift'),
    alt: isMac ? '⌥' : 'Alt',
    enter: '↵',
    escape: 'Esc',
    arrowup: '↑',
    arrowdown: '↓',
    arrowleft: '←',
    arrowright: '→',
    ' ': t('keySpace'),
    delete: t('keyDelete'),
  }
  return (
    <span className={clsx('inline-flex shrink-0 items-center gap-1 whitespace-nowrap', className)}>
      {keyParts(keys).map((chord, at) => (
        <span key={at} className="inline-flex gap-0.5">
          {chord.map((part) => (
            <kbd
              key={part}
              className="inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-sm border border-line bg-surface px-1 font-sans text-2xs text-ink-quiet"
            >
              {names[part] ?? part.toUpperCase()}
            </kbd>
          ))}
        </span>
      ))}
    </span>
  )
}
