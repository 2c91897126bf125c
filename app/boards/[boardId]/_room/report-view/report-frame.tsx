'use client'

import { useEffect, useRef, useState, type RefObject } from 'react'
import { useTranslations } from 'use-intl'

/**
 * The report as its own page inside ours. It may run nothing; it shares our origin only so that its height can be read
 * and it can be printed.
 */
export function ReportFrame({ html, frame }: { html: string; frame: RefObject<HTMLIFrameElement | null> }) {
  const t = useTranslations('views.report')
  const [height, setHeight] = useState(900)
  const watch = useRef<ResizeObserver>(undefined)

  // The height stays until the new page is measured, so that an update does not move what is being read.
  function measure() {
    const page = frame.current?.contentDocument?.documentElement
    if (!page) return
    watch.current?.disconnect()
    setHeight(page.scrollHeight)
    if (typeof ResizeObserver === 'undefined') return
    watch.current = new ResizeObserver(() => setHeight(page.scrollHeight))
    watch.current.observe(page)
  }
  useEffect(() => () => watch.current?.disconnect(), [])

  return (
    <iframe
      ref={frame}
      title={t('preview')}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-modals"
      referrerPolicy="no-referrer"
      srcDoc={html}
      onLoad={measure}
      style={{ height }}
      className="block w-full rounded-md border border-line bg-paper"
    />
  )
}
