'use client'

import { useTranslations } from 'use-intl'
import { useUnsaved } from '../live/hooks.ts'
import type { Unsaved } from '../live/keep/kept.ts'
import { UnsavedCard } from './unsaved-card.tsx'

export type UnsavedHereProps = {
  claimId: string
  /** Beginnings of the kinds of command that belong here, such as `verdict.`. */
  of: readonly string[]
}

/** What could not be saved of one part of a claim, beside the form that it came from: neither pushes the other out. */
export function UnsavedHere({ claimId, of }: UnsavedHereProps) {
  const t = useTranslations('unsaved')
  const here = useUnsaved().filter((one) => belongs(one, claimId, of))
  if (here.length === 0) return null
  return (
    <ul aria-label={t('here')} className="flex flex-col gap-2.5 px-3 pt-3">
      {here.map((one) => (
        <li key={one.id}>
          <UnsavedCard unsaved={one} isHere />
        </li>
      ))}
    </ul>
  )
}

function belongs({ command }: Unsaved, claimId: string, of: readonly string[]): boolean {
  if (typeof command !== 'object' || command === null || !('type' in command && 'claimId' in command)) return false
  const { type } = command
  return command.claimId === claimId && typeof type === 'string' && of.some((kind) => type.startsWith(kind))
}
