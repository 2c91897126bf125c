'use client'

import { useTranslations } from 'use-intl'
import { AvatarStack } from '#app/_ui/display/avatar-stack.tsx'
import { useNameOf, usePresent } from '../../live/hooks.ts'

/** The others who have this claim open at the moment. */
export function AlsoHere({ claimId }: { claimId: string }) {
  const t = useTranslations('claim')
  const nameOf = useNameOf()
  const present = usePresent()
  const ids = [...new Set(present.filter((one) => one.claimId === claimId).map((one) => one.userId))]
  if (ids.length === 0) return null
  const people = ids.map((id) => ({ id, name: nameOf(id) }))
  return (
    <span
      role="group"
      aria-label={t('alsoHere', { names: people.map((one) => one.name).join(', ') })}
      className="mr-1 inline-flex"
    >
      <AvatarStack people={people} max={3} />
    </span>
  )
}
