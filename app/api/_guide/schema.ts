/** As much of a JSON schema as the guide reads. */
export type Schema = {
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
  readonly format?: string
  readonly default?: unknown
}

/** One line of a table of fields; those of inner objects carry their path, `source.url`. */
export type FieldLine = { readonly name: string; readonly kind: string; readonly needed: boolean }

/** The fields of an object, inner objects laid flat. The type of a command is its heading, not a field. */
export function fieldsOf(schema: Schema, path = ''): FieldLine[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    if (field.const !== undefined) return []
    const here = { name: path + name, kind: kindOf(field), needed: schema.required?.includes(name) ?? false }
    const inner = [field, ...(field.anyOf ?? [])].find((one) => one.properties)
    return [here, ...(inner ? fieldsOf(inner, `${path}${name}.`) : [])]
  })
}

/** A field's kind in the words of JSON: `text ≤ 500`, `"high" | "low"`, `uuid | null`. */
export function kindOf(schema: Schema): string {
  const options = schema.anyOf ?? schema.oneOf
  if (options) return [...new Set(options.map(kindOf))].join(' | ')
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.type === 'array') return `[${schema.items ? kindOf(schema.items) : ''}]`
  if (schema.type === 'string') return textKind(schema)
  return [schema.type ?? 'any'].flat().join(' | ')
}

const UUID = /^\^?\[0-9a-f(A-F)?\]\{8\}|^\^\(\[0-9a-fA-F\]\{8\}/

function textKind({ format, pattern, maxLength }: Schema): string {
  if (format === 'uuid' || (pattern !== undefined && UUID.test(pattern))) return 'uuid'
  if (maxLength !== undefined) return `string ≤ ${maxLength}`
  return 'string'
}
