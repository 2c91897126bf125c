'use client'

import { useEffect, useState } from 'react'

/** The value, but only after it has stood still for a while: a busy board would redraw the preview all the time. */
export function useCalm<T>(value: T, pause: number): T {
  const [calm, setCalm] = useState(value)
  useEffect(() => {
    if (value === calm) return
    const timer = setTimeout(() => setCalm(value), pause)
    return () => clearTimeout(timer)
  }, [value, calm, pause])
  return calm
}
