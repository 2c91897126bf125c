import type { FieldLine } from './schema.ts'

/** The interface as its guide tells it: made from the OpenAPI description, so that both say the same. */
export type GuideContents = {
  readonly endpoints: readonly {
    readonly id: string
    readonly method: string
    readonly path: string
    readonly summary: string
    readonly query: readonly FieldLine[]
    readonly body: readonly FieldLine[]
    readonly curl: string
  }[]
  readonly commands: readonly {
    readonly type: string
    readonly summary: string
    readonly fields: readonly FieldLine[]
  }[]
  readonly problems: readonly { readonly code: string; readonly status: number; readonly meaning: string }[]
  readonly livePath: string
}
