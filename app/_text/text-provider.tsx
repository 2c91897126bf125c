'use client'

import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import type { Messages } from './en/english.ts'
import { LOCALES, ZONE_COOKIE } from './languages.ts'
import type { Language } from '#board/kernel/language.ts'
import type { Shape } from './shape.ts'
import { writeCookie } from './write-cookie.ts'

export type TextProviderProps = {
  language: Language
  /** As `sentMessagesOf` gives them. */
  messages: string
  /** Zone the server wrote times in. */
  timeZone: string
  /** The server's clock, in milliseconds, so that both renders say the same. */
  now: number
  children: ReactNode
}

/** Words, dates and numbers in the reader's language for everything below it. */
export function TextProvider({ language, messages, timeZone, now, children }: TextProviderProps) {
  // The first visit is rendered in UTC; the browser's zone follows after hydration and is told to the server for next time.
  const zone = useSyncExternalStore(never, ownZone, () => timeZone)
  useEffect(() => {
    if (zone !== timeZone) writeCookie(ZONE_COOKIE, zone)
  }, [zone, timeZone])
  const words = useMemo(() => read(messages), [messages])

  return (
    <IntlProvider locale={LOCALES[language]} messages={words} timeZone={zone} now={new Date(now)}>
      {children}
    </IntlProvider>
  )
}

// One string a language: the server would else read the same fifty kilobytes for every page.
const readBefore = new Map<string, Shape<Messages>>()

function read(messages: string): Shape<Messages> {
  const known = readBefore.get(messages)
  if (known) return known
  const words: Shape<Messages> = JSON.parse(messages)
  readBefore.set(messages, words)
  return words
}

function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
}

function never(): () => void {
  return () => undefined
}
