'use client'

import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/actions/button.tsx'
import { Kbd } from '#app/_ui/display/kbd.tsx'
import { show, useCaret } from './use-caret.ts'
import type { Span } from './units.ts'

export type CaretBarProps = {
  root: RefObject<HTMLElement | null>
  /** Offset at which to begin. */
  from: number
  onMark: (span: Span) => void
  onLeave: () => void
}

/** Choosing words with the arrow keys: the bar holds the focus and says what is chosen. Enter marks, Escape leaves. */
export function CaretBar({ root, from, onMark, onLeave }: CaretBarProps) {
  const t = useTranslations('room.caret')
  const bar = useRef<HTMLDivElement>(null)
  const { span, words, onArrow } = useCaret(root, from)

  const hasBegun = useRef(false)

  useEffect(() => {
    // Only when the mode begins: afterwards each step shows its own words.
    if (hasBegun.current) return
    hasBegun.current = true
    bar.current?.focus({ preventScroll: true })
    if (span) show(root.current, span)
  }, [root, span])

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onLeave()
    else if (event.key === 'Enter' && span) onMark(span)
    else if (!onArrow(event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="popup screen-only sticky bottom-3 z-20 mx-auto mt-4 max-w-[40.8rem] p-3">
      <div
        ref={bar}
        role="application"
        tabIndex={0}
        aria-label={t('label')}
        aria-describedby="caret-help"
        onKeyDown={onKeyDown}
        className="rounded-md p-1"
      >
        <p className="line-clamp-3 font-serif text-lg">{words || t('nothing')}</p>
        <p id="caret-help" className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-quiet">
          <span>
            <Kbd keys="arrowleft" /> <Kbd keys="arrowright" /> {t('word')}
          </span>
          <span>
            <Kbd keys="arrowup" /> <Kbd keys="arrowdown" /> {t('sentence')}
          </span>
          <span>
            <Kbd keys="shift" /> {t('extend')}
          </span>
          <span>
            <Kbd keys="enter" /> {t('mark')}
          </span>
          <span>
            <Kbd keys="escape" /> {t('leave')}
          </span>
        </p>
      </div>
      <div className="mt-2 flex justify-end gap-2">
        <Button size="sm" variant="quiet" onClick={onLeave}>
          {t('leave')}
        </Button>
        <Button size="sm" variant="primary" onClick={() => span && onMark(span)}>
          {t('mark')}
        </Button>
      </div>
    </div>
  )
}
