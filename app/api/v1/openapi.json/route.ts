import { languageOfReader } from '#app/_text/languages.ts'
import { openApiDocument } from '#server/http/api/openapi.ts'
import { descriptions, KeptDocument } from '#server/http/kept-document.ts'
import { describeFor } from '../describe.ts'

/**
 * The description of the interface for programs; open to all, since it says nothing of any board. It changes only with the
 * version that runs, so it is made once a language; from then on the front sends it without coming here.
 */
export function GET({ headers }: Request): Response {
  const language = languageOfReader(headers.get('cookie'), headers.get('accept-language'))
  const document =
    descriptions().get(language) ??
    new KeptDocument(JSON.stringify(openApiDocument(describeFor(headers))), { type: 'application/json', language })
  descriptions().set(language, document)
  // Next does not pass on the name of a packed form, so a route sends the plain one; the front sends the packed ones.
  return document.answer(new Headers({ 'if-none-match': headers.get('if-none-match') ?? '' }))
}
