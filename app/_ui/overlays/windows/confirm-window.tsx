'use client'

import { AlertDialog as Base } from '@base-ui/react/alert-dialog'
import clsx from 'clsx'
import { useTranslations } from 'use-intl'
import { useRef } from 'react'
import { Button } from '../../actions/button.tsx'
import type { ConfirmProps } from '../confirm.tsx'
import { backdropStyle } from './backdrop-style.ts'

/** The window of Confirm. */
export function ConfirmWindow(props: ConfirmProps) {
  const { open, onOpenChange, title, body, confirmLabel, danger, busy, onConfirm, children } = props
  const t = useTranslations('common')
  const cancel = useRef<HTMLButtonElement>(null)
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={backdropStyle} />
        <Base.Popup
          initialFocus={cancel}
          className={clsx(
            'fixed inset-x-4 top-[18dvh] z-50 mx-auto max-w-md rounded-lg border border-line bg-raised p-4 shadow-high',
            'transition-opacity duration-150 data-starting-style:opacity-0 data-ending-style:opacity-0',
          )}
        >
          <Base.Title className="text-lg font-semibold">{title}</Base.Title>
          <Base.Description render={<div />} className="mt-1 text-base text-ink-quiet">
            {body}
          </Base.Description>
          {children && <div className="mt-3">{children}</div>}
          <div className="mt-4 flex flex-wrap justify-end gap-2">
            <Base.Close ref={cancel} render={<Button />}>
              {t('cancel')}
            </Base.Close>
            <Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
              {confirmLabel}
            </Button>
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
