import type { IncomingMessage, ServerResponse } from 'node:http'
import { languageOfReader } from '#app/_text/languages.ts'
import { descriptions } from '../kept-document.ts'

/** Sends the description of the interface, once a route has made it in the reader's language; false for all else. */
export function answerDescription({ method, url = '', headers }: IncomingMessage, response: ServerResponse): boolean {
  const isAsked = url.split('?', 1)[0] === '/api/v1/openapi.json' && (method === 'GET' || method === 'HEAD')
  const document = isAsked && descriptions().get(languageOfReader(headers.cookie, headers['accept-language']))
  if (!document) return false
  const accepted = [headers['accept-encoding'] ?? []].flat().join()
  const { status, headers: sent, body } = document.reply(accepted, headers['if-none-match'])
  response.writeHead(status, sent)
  response.end(method === 'HEAD' ? undefined : body)
  return true
}
