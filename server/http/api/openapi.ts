import { STATUS_CODES } from 'node:http'
import { z } from 'zod'
import type { ZodMiniType } from 'zod/mini'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponsesObject } from 'zod-openapi'
import { problem } from '#board/answers/problem.ts'
import { command, typeOf, type CommandType } from '#board/law/command.ts'
import { REFUSAL_CODES, type RefusalCode } from '#board/kernel/refusal.ts'
import type { Described, EndpointId } from '../endpoint.ts'
import { STATUS } from '../status.ts'
import { ENDPOINTS } from './catalogue.ts'

/** Sentences of the description; the face brings them. */
export type Describe = {
  readonly title: string
  readonly about: string
  readonly summary: (id: EndpointId) => string
  readonly command: (type: CommandType) => string
  readonly refusal: (code: RefusalCode) => string
}

// Any endpoint may say these: who are you, slow down, and the house's own troubles.
const ALWAYS: readonly RefusalCode[] = ['SIGNED_OUT', 'SECOND_FACTOR_NEEDED', 'TOO_MANY', 'NOT_SAVED']
const ON_CHANGE: readonly RefusalCode[] = ['BAD_ORIGIN', 'TOO_LARGE']

/** The description of the whole interface, OpenAPI 3.1, made from the very schemas that judge the requests. */
export function openApiDocument(words: Describe) {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {}
  for (const endpoint of ENDPOINTS) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: operation(endpoint, words) }
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: words.title, version: '1', description: words.about },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }],
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    paths,
  })
}

function operation(endpoint: Described, words: Describe): ZodOpenApiOperationObject {
  const body = endpoint.id === 'sendCommand' ? sentCommand(words) : endpoint.body
  return {
    operationId: endpoint.id,
    summary: words.summary(endpoint.id),
    ...((endpoint.params ?? endpoint.query ?? endpoint.headers) ? { requestParams: parameters(endpoint) } : {}),
    ...(body
      ? {
          requestBody: { required: true, content: { 'application/json': { schema: body, example: endpoint.example } } },
        }
      : {}),
    responses: { ...success(endpoint), ...problems(endpoint, words) },
  }
}

function parameters({ params, query, headers }: Described) {
  return {
    ...(headers ? { header: headers } : {}),
    ...(params instanceof z.ZodObject ? { path: params } : {}),
    ...(query instanceof z.ZodObject ? { query } : {}),
  }
}

function success({ status = 200, answer, later }: Described): ZodOpenApiResponsesObject {
  const content =
    'media' in answer
      ? Object.fromEntries(answer.media.map((media) => [media, {}]))
      : { 'application/json': { schema: answer } }
  return {
    [`${status}`]: { description: STATUS_CODES[status] ?? 'OK', content },
    ...(later ? { '202': accepted(later) } : {}),
  }
}

function accepted(later: z.core.$ZodType) {
  const text = { schema: { type: 'string' as const } }
  return {
    description: STATUS_CODES[202] ?? '',
    headers: { Location: text, 'Retry-After': text },
    content: { 'application/json': { schema: later } },
  }
}

function problems(endpoint: Described, words: Describe): ZodOpenApiResponsesObject {
  const codes = new Set([...ALWAYS, ...(endpoint.body ? ON_CHANGE : []), ...endpoint.refuses])
  const groups = Map.groupBy(
    REFUSAL_CODES.filter((code) => codes.has(code)),
    (code) => STATUS[code],
  )
  const said = [...groups].map(([status, some]) => [
    `${status}`,
    {
      description: some.map((code) => `\`${code}\`: ${words.refusal(code)}`).join('\n\n'),
      content: { 'application/problem+json': { schema: problem } },
    },
  ])
  return Object.fromEntries(said)
}

/** The body of the one endpoint that changes boards, with a component for each command. */
function sentCommand(words: Describe): z.ZodType {
  const commands = command.def.options.map((option) => {
    const type = typeOf(option)
    const shape: ZodMiniType = option
    return shape.check(z.meta({ id: type, description: words.command(type) }))
  })
  return z.strictObject({
    id: z.uuid().meta({ description: 'Made by the client (UUIDv7); the same id again is the same command.' }),
    command: z.union(commands).meta({ id: 'Command' }),
  })
}
