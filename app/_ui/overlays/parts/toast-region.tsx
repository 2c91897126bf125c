'use client'

import clsx from 'clsx'
import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { buttonStyle } from '../../actions/button-style.ts'
import type { LiveToast } from '../toast.tsx'

const signs = { info: Info, ok: CircleCheck, warn: TriangleAlert, danger: CircleAlert }

type ToastRegionProps = { toasts: readonly LiveToast[]; close: (id: string) => void }

/** Where toasts stand. While the mouse or the focus is on them none goes away by itself. */
export function ToastRegion({ toasts, close }: ToastRegionProps) {
  const t = useTranslations('common')
  const [held, setHeld] = useState(false)
  return (
    <section
      aria-label={t('notices')}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="screen-only fixed inset-x-3 bottom-3 z-60 mx-auto flex max-w-md flex-col gap-2 empty:hidden sm:right-4 sm:left-auto sm:w-96"
    >
      {toasts.map((toast) => (
        <ToastBox key={toast.id} toast={toast} held={held} close={close} />
      ))}
    </section>
  )
}

function ToastBox({ toast, held, close }: { toast: LiveToast; held: boolean; close: (id: string) => void }) {
  const t = useTranslations('common')
  const Sign = signs[toast.tone]
  const { id, timeout, action } = toast

  useEffect(() => {
    if (held || timeout === 0) return
    const timer = setTimeout(() => close(id), timeout)
    return () => clearTimeout(timer)
    // `toast` itself: a toast that was replaced starts its time anew.
  }, [toast, held, id, timeout, close])

  return (
    <div
      data-tone={toast.tone}
      className={clsx(
        'popup flex items-start gap-2.5 border-l-3! border-l-tone! px-3 py-2.5',
        'starting:translate-y-2 starting:opacity-0',
      )}
    >
      <Sign aria-hidden className="mt-0.5 size-4 shrink-0 text-tone" />
      <div className="min-w-0 flex-1">
        <p className="text-base font-medium">{toast.title}</p>
        {toast.description && <p className="text-sm text-ink-quiet">{toast.description}</p>}
      </div>
      {action && (
        <button
          type="button"
          className={buttonStyle('default', 'sm')}
          onClick={() => {
            close(id)
            action.onPress()
          }}
        >
          {action.label}
        </button>
      )}
      <button
        type="button"
        aria-label={t('close')}
        className={clsx(buttonStyle('quiet', 'sm', true), '-my-1 -mr-1.5')}
        onClick={() => close(id)}
      >
        <X aria-hidden />
      </button>
    </div>
  )
}
