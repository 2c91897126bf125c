'use client'

import { useRef } from 'react'
import { CopyButton } from '../_ui/actions/copy-button.tsx'

export type SecretLineProps = { label: string; copyLabel: string; secret: string }

/** A secret shown once: whole, selectable at one click, with a button that copies it. */
export function SecretLine({ label, copyLabel, secret }: SecretLineProps) {
  const line = useRef<HTMLInputElement>(null)
  return (
    <div className="flex items-center gap-1">
      <input
        ref={line}
        readOnly
        aria-label={label}
        value={secret}
        onFocus={() => line.current?.select()}
        className="h-8 min-w-0 flex-1 rounded-md border border-line-strong bg-sunken px-2 font-mono text-sm"
      />
      <CopyButton text={secret} label={copyLabel} size="md" />
    </div>
  )
}
