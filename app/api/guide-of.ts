import type { Language } from '#board/kernel/language.ts'
import { command, typeOf } from '#board/law/command.ts'
import { REFUSAL_CODES } from '#board/kernel/refusal.ts'
import { LIVE_PATH } from '#board/live/protocol.ts'
import { ENDPOINTS } from '#server/http/api/catalogue.ts'
import { type Describe, openApiDocument } from '#server/http/api/openapi.ts'
import type { Described } from '#server/http/endpoint.ts'
import { FAULT_STATUS, FAULTS, type Fault } from '#server/http/problem.ts'
import { STATUS } from '#server/http/status.ts'
import type { GuideContents } from './_guide/guide-contents.ts'
import { type FieldLine, fieldsOf, type Schema } from './_guide/schema.ts'

type Words = Describe & { readonly fault: (fault: Fault) => string }

// Like the description that it is made from, it changes only with the version that runs.
const made = new Map<Language, GuideContents>()

/** The contents of the guide in a language, made once from its words. */
export function guideIn(language: Language, words: () => Words, origin: string): GuideContents {
  const contents = made.get(language) ?? guideOf(words(), origin)
  made.set(language, contents)
  return contents
}

/** The contents of the guide in the words given. */
export function guideOf(words: Words, origin: string): GuideContents {
  // The guide reads what programs are sent, not what the generator knows besides.
  const { components, paths }: Document = JSON.parse(JSON.stringify(openApiDocument(words)))
  const endpoints = ENDPOINTS.map((endpoint) => {
    const { id, method, path } = endpoint
    const operation = paths[path]?.[method.toLowerCase()]
    const query = (operation?.parameters ?? []).filter((one) => one.in === 'query').map(lineOfParameter)
    const body = fieldsOf(operation?.requestBody?.content['application/json']?.schema ?? {})
    return { id, method, path, summary: words.summary(id), query, body, curl: curlOf(endpoint, origin) }
  })
  const commands = command.def.options.map((option) => {
    const type = typeOf(option)
    return { type, summary: words.command(type), fields: fieldsOf(components.schemas[type] ?? {}) }
  })
  return { endpoints, commands, problems: problemsIn(words), livePath: LIVE_PATH }
}

type Parameter = { readonly in: string; readonly name: string; readonly required?: boolean; readonly schema?: Schema }
type Operation = {
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> }
}
type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

function problemsIn(words: Words): GuideContents['problems'] {
  const refusals = REFUSAL_CODES.map((code) => ({
    code: `${code}`,
    status: STATUS[code],
    meaning: words.refusal(code),
  }))
  const known = new Set(refusals.map(({ code }) => code))
  const faults = FAULTS.map((fault) => ({
    code: fault.toUpperCase(),
    status: FAULT_STATUS[fault],
    meaning: words.fault(fault),
  }))
  return [...faults.filter(({ code }) => !known.has(code)), ...refusals].sort((one, other) => one.status - other.status)
}

function lineOfParameter({ name, required = false, schema = {} }: Parameter): FieldLine {
  const [line] = fieldsOf({ properties: { [name]: schema }, required: required ? [name] : [] })
  return line ?? { name, kind: 'any', needed: required }
}

function curlOf({ method, path, example }: Described, origin: string): string {
  const lines = [`curl ${origin}${path.replace('{boardId}', '$BOARD')}`, `  -H "Authorization: Bearer $TOKEN"`]
  if (method === 'PUT') lines.push('  -X PUT')
  if (example !== undefined) lines.push(`  --json '${JSON.stringify(example)}'`)
  return lines.join(' \\\n')
}
