import { sentenceOf } from '#app/_text/refusal-sentence.ts'
import type { Describe } from '#server/http/api/openapi.ts'
import { translatorFor } from './door.ts'

/** The words in which the interface is described to whoever sent these headers. */
export function describeFor(headers: Headers): Describe {
  const t = translatorFor(headers)
  return {
    title: t('api.title'),
    about: t('api.about'),
    summary: (endpointId) => t(`api.endpoints.${endpointId}`),
    command: (type) => t(`api.commands.${type}`),
    refusal: (code) => sentenceOf({ code }, (one) => t(`refusals.${one}`)),
  }
}
