import { type Language, languageOfReader } from '#app/_text/languages.ts'
import { openApiDocument } from '#server/http/api/openapi.ts'
import { KeptDocument } from '#server/http/kept-document.ts'
import { describeFor } from '../describe.ts'

// It changes only with the version that runs, and making it costs a hundred times what sending it does.
const made = new Map<Language, KeptDocument>()

/** The description of the interface for programs; open to all, since it says nothing of any board. */
export function GET({ headers }: Request): Response {
  const language = languageOfReader(headers.get('cookie'), headers.get('accept-language'))
  const document =
    made.get(language) ??
    new KeptDocument(JSON.stringify(openApiDocument(describeFor(headers))), { type: 'application/json', language })
  made.set(language, document)
  return document.answer(headers)
}
