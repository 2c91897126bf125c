import * as z from 'zod/mini'

/** A refused request, RFC 9457. */
export const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z
      .string()
      .check(z.meta({ description: 'One sentence with the way out, in the language of Accept-Language' })),
    code: z.string().check(z.meta({ description: 'For programs; a closed list' })),
    requestId: z.string(),
    path: z.optional(z.string()).check(z.meta({ description: 'Where in the body, as in `occurrence.exact`' })),
    problem: z.optional(z.string()).check(z.meta({ description: 'What is wrong there, a word for programs' })),
    retryAfterMs: z.optional(z.number()),
    holds: z.optional(z.number()).check(z.meta({ description: 'With LIMIT: what there is already' })),
    most: z
      .optional(z.number())
      .check(z.meta({ description: 'With LIMIT: what there may be; bytes where `problem` ends in `Bytes`' })),
    theirs: z
      .optional(z.looseObject({ rev: z.int(), by: z.string() }))
      .check(z.meta({ description: 'With STALE_EDIT: the newer state, so that both can be compared' })),
  })
  .check(z.meta({ id: 'Problem' }))
