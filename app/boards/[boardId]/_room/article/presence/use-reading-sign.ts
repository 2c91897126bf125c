'use client'

import { useEffect, type RefObject } from 'react'
import { useSign } from '../../live/hooks.ts'
import { firstOffsetInSight, scrollerOf } from '../text/offset-in-sight.ts'

const AT_MOST_EVERY_MS = 400

/** Tells the others where in the article this person reads. */
export function useReadingSign(root: RefObject<HTMLElement | null>): void {
  const sign = useSign()
  useEffect(() => {
    if (!root.current) return
    const scroller = scrollerOf(root.current)
    let timer: ReturnType<typeof setTimeout> | undefined
    function tell() {
      timer = undefined
      sign({ at: firstOffsetInSight(root.current) })
    }
    const onScroll = () => void (timer ??= setTimeout(tell, AT_MOST_EVERY_MS))
    onScroll()
    scroller.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      clearTimeout(timer)
      scroller.removeEventListener('scroll', onScroll)
      sign({ at: null })
    }
  }, [root, sign])
}
