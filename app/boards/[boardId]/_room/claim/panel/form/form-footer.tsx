'use client'

import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/actions/button.tsx'
import { Kbd } from '#app/_ui/display/kbd.tsx'

export type FormFooterProps = { submitLabel: string; disabledReason?: string | null | false; onCancel: () => void }

/** The buttons at the end of a form of the panel. */
export function FormFooter({ submitLabel, disabledReason, onCancel }: FormFooterProps) {
  const common = useTranslations('common')
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button variant="primary" size="sm" type="submit" disabledReason={disabledReason}>
        {submitLabel} <Kbd keys="mod+enter" className="max-sm:hidden" />
      </Button>
      <Button variant="quiet" size="sm" onClick={onCancel}>
        {common('cancel')}
      </Button>
    </div>
  )
}
