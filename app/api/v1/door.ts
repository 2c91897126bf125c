import { createTranslator } from 'use-intl/core'
import { LOCALES, languageOfReader } from '#app/_text/languages.ts'
import { limitSentence } from '#app/_text/limit-sentence.ts'
import { messagesOf } from '#app/_text/messages.ts'
import type { Endpoint } from '#server/http/endpoint.ts'
import type { Refusal } from '#board/kernel/refusal.ts'
import type { Words } from '#server/http/problem.ts'
import { makeHandlers, makeNowhere } from '#server/http/route.ts'
import type { Handlers } from '#server/http/route.ts'

/** The handlers of one path of the interface: `export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = door(…)`. */
export function door(...endpoints: Endpoint[]): Handlers {
  return makeHandlers(wordsFor, endpoints)
}

/** The handlers of every path that leads nowhere. */
export function nowhere(): Handlers {
  return makeNowhere(wordsFor)
}

/** Translates with full keys in the language a request asks for: the reader's choice, else Accept-Language. */
export function translatorFor(headers: Headers) {
  const language = languageOfReader(headers.get('cookie'), headers.get('accept-language'))
  return createTranslator({ locale: LOCALES[language], messages: messagesOf(language) })
}

function wordsFor(headers: Headers): Words {
  const t = translatorFor(headers)
  return { refusal: (refusal) => sentenceOf(refusal, t), fault: (fault) => t(`api.faults.${fault}`) }
}

/** The sentence for a refusal to a program: some need other words than on a page, where things are kept and sent again. */
export function sentenceOf(refusal: Refusal, t: ReturnType<typeof translatorFor>): string {
  const { code, path, problem } = refusal
  switch (code) {
    case 'INVALID':
      if (!path || !problem) return t('api.refusals.INVALID')
      return t('api.refusals.INVALID_AT', { path, problem: problem.replaceAll('_', ' ') })
    case 'UNKNOWN_COMMAND':
    case 'SIGNED_OUT':
    case 'NOT_FOUND':
    case 'BUSY':
    case 'NOT_SAVED':
      return t(`api.refusals.${code}`)
    case 'LIMIT':
      return limitSentence(refusal, t) ?? t('refusals.LIMIT')
    default:
      return t(`refusals.${code}`)
  }
}
