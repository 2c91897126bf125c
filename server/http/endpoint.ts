import type { z } from 'zod'
import { type Refusal, type RefusalCode, refuse } from '#board/kernel/refusal.ts'
import type { Viewer } from '../auth/viewer.ts'
import { flawOf } from '../commands/path/parse.ts'

/** What an endpoint answers: JSON, a finished response such as a file, or a refusal. */
export type Reply = { readonly json: unknown } | { readonly response: Response } | { readonly refused: Refusal }

/** Names of all endpoints, for generated clients and as keys of their words. */
export type EndpointId =
  | 'whoAmI'
  | 'listBoards'
  | 'openBoard'
  | 'readBoard'
  | 'sendCommand'
  | 'readEvents'
  | 'readReport'
  | 'bringSampleBack'
  | 'readInbox'
  | 'markInboxRead'
  | 'markClaimRead'

export type Method = 'GET' | 'POST' | 'PUT'

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined

/** A file that an endpoint may answer with, for the description of the interface. */
export type MediaAnswer = { readonly media: readonly string[] }

type Spec<P, Q, B> = {
  readonly method: Method
  /** As OpenAPI writes it, `/api/v1/boards/{boardId}`. */
  readonly path: string
  readonly id: EndpointId
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  /** Headers that change the answer, for the description. */
  readonly headers?: z.ZodObject
  /** An example of the body for the readable page. */
  readonly example?: unknown
  readonly status?: 200 | 201
  readonly answer: z.core.$ZodType | MediaAnswer
  /** What a 202 says where the answer may take longer than a request waits; its Location is where to ask again. */
  readonly later?: z.core.$ZodType
  readonly refuses: readonly RefusalCode[]
  readonly run: (asked: Asked<P, Q, B>) => Promise<Reply>
}

/** A request whose sender is known and whose shape is right. */
export type Asked<P, Q, B> = {
  readonly viewer: Viewer
  readonly params: Parsed<P>
  readonly query: Parsed<Q>
  readonly body: Parsed<B>
  readonly request: Request
}

/** What arrived, before its shape is judged. */
export type Raw = {
  readonly viewer: Viewer
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
  readonly request: Request
}

type Schema = z.ZodType | undefined

/** One thing that can be asked of the REST interface: the route, its description and its page are all made from this. */
export type Endpoint = Omit<Spec<Schema, Schema, Schema>, 'run'> & { readonly reply: (raw: Raw) => Promise<Reply> }

/** What is said of an endpoint, without what it does. */
export type Described = Omit<Endpoint, 'reply'>

/** Defines an endpoint. What `run` gets has the shapes that were declared: no request value goes past them unparsed. */
export function endpoint<P extends Schema = undefined, Q extends Schema = undefined, B extends Schema = undefined>(
  spec: Spec<P, Q, B>,
): Endpoint {
  const { run, ...rest } = spec
  return {
    ...rest,
    reply: async ({ viewer, request, ...raw }) => {
      const params = parse<P>(spec.params, raw.params)
      // An address with something else in an id's place names nothing.
      if ('refused' in params) return refuse('NOT_FOUND')
      const query = parse<Q>(spec.query, raw.query)
      if ('refused' in query) return query
      const body = parse<B>(spec.body, raw.body)
      if ('refused' in body) return body
      return run({ viewer, request, params: params.value, query: query.value, body: body.value })
    },
  }
}

function parse<S extends Schema>(schema: S | undefined, value: unknown): { value: Parsed<S> } | { refused: Refusal }
function parse(schema: Schema, value: unknown): { value: unknown } | { refused: Refusal } {
  if (!schema) return { value: undefined }
  const result = schema.safeParse(value)
  return result.success ? { value: result.data } : flawOf(result.error)
}
