'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import clsx from 'clsx'
import { X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { buttonStyle } from '../../actions/button-style.ts'
import { backdropStyle } from './backdrop-style.ts'
import type { DialogProps } from '../dialog.tsx'

const widths = { sm: 'sm:max-w-md', md: 'sm:max-w-xl', lg: 'sm:max-w-3xl' }

/** The window of Dialog. */
export function DialogWindow(props: DialogProps) {
  const { open, onOpenChange, title, description, size = 'md', side = 'center', footer, children } = props
  const t = useTranslations('common')
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => onOpenChange(next)}
      disablePointerDismissal={props.dismissible === false}
    >
      <Base.Portal>
        <Base.Backdrop className={backdropStyle} />
        <Base.Popup
          initialFocus={props.initialFocus}
          className={clsx(
            'fixed z-50 flex max-h-[92dvh] w-full flex-col bg-raised text-ink shadow-high outline-none',
            'border-line transition-[opacity,transform] duration-150 ease-out',
            'data-starting-style:translate-y-3 data-starting-style:opacity-0 data-ending-style:opacity-0',
            'inset-x-0 bottom-0 rounded-t-lg border-t',
            side === 'center'
              ? `sm:inset-x-4 sm:top-[12dvh] sm:bottom-auto sm:mx-auto sm:max-h-[80dvh] sm:w-auto sm:rounded-lg sm:border ${widths[size]}`
              : `sm:inset-y-0 sm:left-auto sm:right-0 sm:max-h-none sm:rounded-none sm:border-t-0 sm:border-l ${widths[size]}`,
          )}
        >
          <header className="flex items-start gap-3 border-b border-line px-4 py-2.5">
            <div className="min-w-0 flex-1">
              <Base.Title className="text-lg font-semibold">{title}</Base.Title>
              {description && <Base.Description className="text-sm text-ink-quiet">{description}</Base.Description>}
            </div>
            <Base.Close aria-label={t('close')} className={clsx(buttonStyle('quiet', 'sm', true), '-mr-1.5')}>
              <X aria-hidden />
            </Base.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-4 py-3">{children}</div>
          {footer && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-4 py-2.5">{footer}</footer>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
