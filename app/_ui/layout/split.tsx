'use client'

import clsx from 'clsx'
import { useRef } from 'react'
import type { CSSProperties, KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { useStoredNumber } from './use-stored-number.ts'

export type SplitProps = {
  main: ReactNode
  aside: ReactNode
  /** Name of the divider: "Width of …". */
  dividerLabel: string
  /** Which of the two is in sight below 900 px. */
  narrow: 'main' | 'aside'
  /** Where the width is remembered in this browser. */
  storageKey?: string
  /** Width of the aside in px, to begin with and its limits. */
  initial?: number
  min?: number
  max?: number
  className?: string
}

/** Two panes that scroll apart, with a divider for mouse and arrow keys; one pane at a time on narrow screens. */
export function Split(props: SplitProps) {
  const { main, aside, dividerLabel, narrow, storageKey, initial = 460, min = 340, max = 760, className } = props
  const [stored, setStored] = useStoredNumber(storageKey ?? dividerLabel)
  const fit = (wanted: number) => Math.round(Math.min(max, Math.max(min, wanted)))
  const width = fit(stored ?? initial)
  const style: CSSProperties & { '--aside': string } = { '--aside': `${width}px` }
  return (
    <div style={style} className={clsx('flex min-h-0 min-w-0 flex-1', className)}>
      <div className={clsx('min-h-0 min-w-0 flex-1 overflow-y-auto', narrow === 'aside' && 'max-[900px]:hidden')}>
        {main}
      </div>
      <Divider label={dividerLabel} width={width} min={min} max={max} setWidth={(next) => setStored(fit(next))} />
      <div
        className={clsx(
          'min-h-0 min-w-0 overflow-y-auto min-[900px]:w-(--aside) min-[900px]:max-w-[55%] min-[900px]:shrink-0 max-[900px]:flex-1',
          narrow === 'main' && 'max-[900px]:hidden',
        )}
      >
        {aside}
      </div>
    </div>
  )
}

type DividerProps = { label: string; width: number; min: number; max: number; setWidth: (width: number) => void }

function Divider({ label, width, min, max, setWidth }: DividerProps) {
  const from = useRef<{ x: number; width: number } | null>(null)

  function onPointerDown(event: PointerEvent<HTMLDivElement>) {
    event.currentTarget.setPointerCapture(event.pointerId)
    from.current = { x: event.clientX, width }
  }

  function onPointerMove(event: PointerEvent) {
    if (from.current) setWidth(from.current.width + from.current.x - event.clientX)
  }

  function onKeyDown(event: KeyboardEvent) {
    const steps: Record<string, number> = { ArrowLeft: width + 24, ArrowRight: width - 24, Home: max, End: min }
    const next = steps[event.key]
    if (next === undefined) return
    event.preventDefault()
    setWidth(next)
  }

  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (from.current = null)}
      onPointerCancel={() => (from.current = null)}
      onKeyDown={onKeyDown}
      className={clsx(
        'relative z-10 w-px shrink-0 cursor-col-resize touch-none bg-line outline-none max-[900px]:hidden',
        'before:absolute before:inset-y-0 before:-left-1.5 before:w-3 before:content-[""]',
        'after:absolute after:inset-y-0 after:-left-px after:w-0.75 after:content-[""] hover:after:bg-line-strong focus-visible:after:bg-focus',
      )}
    />
  )
}
