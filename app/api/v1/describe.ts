import type { Describe } from '#server/http/api/openapi.ts'
import type { Fault } from '#server/http/problem.ts'
import { sentenceOf, translatorFor } from './door.ts'

/** The words in which the interface is described to whoever sent these headers. */
export function describeFor(headers: Headers): Describe {
  const t = translatorFor(headers)
  return {
    title: t('api.title'),
    about: t('api.about'),
    summary: (endpointId) => t(`api.endpoints.${endpointId}`),
    command: (type) => t(`api.commands.${type}`),
    refusal: (code) => sentenceOf({ code }, t),
  }
}

/** The sentences for what the transport refuses. */
export function faultWords(headers: Headers): (fault: Fault) => string {
  const t = translatorFor(headers)
  return (fault) => t(`api.faults.${fault}`)
}
