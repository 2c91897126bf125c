'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/actions/button.tsx'
import { Callout } from '#app/_ui/display/callout.tsx'
import { useUnsaved } from '../live/hooks.ts'
import { UnsavedList } from '../shell/lazy-parts.tsx'
import { PartBoundary } from '../shell/part-boundary.tsx'

/** Says that changes were refused and leads to their words; it stays until the person has dealt with each of them. */
export function UnsavedBar() {
  const count = useUnsaved().length
  return count > 0 ? <Bar count={count} /> : null
}

function Bar({ count }: { count: number }) {
  const t = useTranslations('unsaved')
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="screen-only">
      <Callout
        tone="danger"
        title={t('bar', { count })}
        announce
        className="rounded-none! px-4"
        action={
          <Button size="sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? t('hide') : t('show')}
          </Button>
        }
      />
      {isOpen && (
        <div className="max-h-[50dvh] overflow-y-auto border-b border-line bg-surface">
          <PartBoundary>
            <UnsavedList />
          </PartBoundary>
        </div>
      )}
    </div>
  )
}
