'use client'

import { useSyncExternalStore } from 'react'
import { isLanguage } from './_text/languages.ts'
import type { Language } from '#board/kernel/language.ts'
import { errors as german } from './_text/de/errors.ts'
import { errors as english } from './_text/en/errors.ts'
import { buttonStyle } from './_ui/actions/button-style.ts'
import './globals.css'

/** The last net: the layout itself broke, so nothing of it is used here, its words included. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const language = useSyncExternalStore(never, languageOfPage, () => 'en')
  const words = language === 'de' ? german : english
  return (
    <html lang={language}>
      <body>
        <main className="mx-auto flex max-w-form flex-col items-start gap-3 p-6">
          <title>{words.brokenTitle}</title>
          <h1 className="text-2xl font-semibold">{words.brokenTitle}</h1>
          <p>{words.brokenBody}</p>
          {error.digest && <p className="text-ink-quiet">{words.brokenNumber.replace('{digest}', error.digest)}</p>}
          <button type="button" className={buttonStyle('primary')} onClick={reset}>
            {words.tryAgain}
          </button>
        </main>
      </body>
    </html>
  )
}

function languageOfPage(): Language {
  const chosen = /(?:^|; )language=(\w+)/.exec(document.cookie)?.[1] ?? navigator.language.slice(0, 2)
  return isLanguage(chosen) ? chosen : 'en'
}

function never(): () => void {
  return () => undefined
}
