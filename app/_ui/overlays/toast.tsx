'use client'

import { createContext, use, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useAnnounce } from '../layout/live-region.tsx'
import { ToastRegion } from './parts/toast-region.tsx'

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

/** A toast on the screen. */
export type LiveToast = ToastMessage & { id: string; tone: ToastTone; timeout: number }

type Toaster = { show: (message: ToastMessage) => string; close: (id: string) => void }

const Voice = createContext<Toaster | null>(null)

const MOST = 4
const STAY_MS = 6000

/** Holds toasts for everything below it; stands once in the layout. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly LiveToast[]>([])
  const announce = useAnnounce()
  const count = useRef(0)

  const toaster = useMemo<Toaster>(() => {
    const close = (id: string) => setToasts((all) => all.filter((toast) => toast.id !== id))
    function show(message: ToastMessage) {
      const id = message.id ?? `toast-${++count.current}`
      const tone = message.tone ?? 'info'
      const timeout = message.timeout ?? (tone === 'danger' ? 0 : STAY_MS)
      setToasts((all) => [...all.filter((toast) => toast.id !== id), { ...message, id, tone, timeout }].slice(-MOST))
      const words = [message.title, message.description].filter(Boolean).join('. ')
      announce(words, tone === 'danger' ? 'assertive' : 'polite')
      return id
    }
    return { show, close }
  }, [announce])

  return (
    <Voice value={toaster}>
      {children}
      <ToastRegion toasts={toasts} close={toaster.close} />
    </Voice>
  )
}

/** Gives `show(message)`, which returns an id, and `close(id)`. Screen readers hear each toast; errors interrupt. */
export function useToast(): Toaster {
  const toaster = use(Voice)
  if (!toaster) throw new Error('A toast needs <ToastProvider> above it.')
  return toaster
}
