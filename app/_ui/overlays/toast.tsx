'use client'

import { Toast as Base } from '@base-ui/react/toast'
import clsx from 'clsx'
import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useCallback } from 'react'
import type { ReactNode } from 'react'
import { buttonStyle } from '../actions/button-style.ts'

export type ToastTone = 'info' | 'ok' | 'warn' | 'danger'

export type ToastMessage = {
  title: string
  description?: string
  tone?: ToastTone
  /** A way out or back, such as undo. */
  action?: { label: string; onPress: () => void }
  /** Milliseconds; 0 stays until closed. Errors stay. */
  timeout?: number
  /** The same id replaces the earlier toast instead of adding one. */
  id?: string
}

const signs = { info: Info, ok: CircleCheck, warn: TriangleAlert, danger: CircleAlert }

/** Holds toasts for everything below it; stands once in the layout. */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider limit={4} timeout={6000}>
      {children}
      <ToastRegion />
    </Base.Provider>
  )
}

/** Gives `show(message)`, which returns an id, and `close(id)`. Screen readers hear each toast in turn. */
export function useToast(): { show: (message: ToastMessage) => string; close: (id: string) => void } {
  const { add, close } = Base.useToastManager()
  const show = useCallback(
    ({ title, description, tone = 'info', action, timeout, id }: ToastMessage) =>
      add({
        id,
        title,
        description,
        type: tone,
        timeout: timeout ?? (tone === 'danger' ? 0 : undefined),
        // A toast of high priority is hidden from the tree and only spoken; one that can be reached and acted on is better.
        priority: 'low',
        actionProps: action && { children: action.label, onClick: action.onPress },
      }),
    [add],
  )
  return { show, close }
}

function ToastRegion() {
  const { toasts } = Base.useToastManager()
  const t = useTranslations('common')
  return (
    <Base.Portal>
      <Base.Viewport
        aria-label={t('notices')}
        className="fixed inset-x-3 bottom-3 z-60 mx-auto flex max-w-md flex-col gap-2 sm:right-4 sm:left-auto sm:w-96"
      >
        {toasts.map((toast) => (
          <Base.Root
            key={toast.id}
            toast={toast}
            data-tone={toneOf(toast.type)}
            swipeDirection={['right', 'down']}
            className={clsx(
              'popup border-l-3! border-l-tone! transition-[opacity,transform] duration-150',
              'data-starting-style:translate-y-2 data-limited:hidden',
            )}
          >
            <Base.Content className="flex items-start gap-2.5 px-3 py-2.5">
              <ToastSign tone={toneOf(toast.type)} />
              <div className="min-w-0 flex-1">
                <Base.Title className="text-base font-medium" />
                <Base.Description className="text-sm text-ink-quiet" />
              </div>
              {toast.actionProps && <Base.Action className={buttonStyle('default', 'sm')} />}
              <Base.Close aria-label={t('close')} className={clsx(buttonStyle('quiet', 'sm', true), '-my-1 -mr-1.5')}>
                <X aria-hidden />
              </Base.Close>
            </Base.Content>
          </Base.Root>
        ))}
      </Base.Viewport>
    </Base.Portal>
  )
}

function ToastSign({ tone }: { tone: ToastTone }) {
  const Sign = signs[tone]
  return <Sign aria-hidden className="mt-0.5 size-4 shrink-0 text-tone" />
}

function toneOf(type: string | undefined): ToastTone {
  return type === 'ok' || type === 'warn' || type === 'danger' ? type : 'info'
}
