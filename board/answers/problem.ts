import { z } from 'zod'

/** A refused request, RFC 9457. */
export const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'One sentence with the way out, in the language of Accept-Language' }),
    code: z.string().meta({ description: 'For programs; a closed list' }),
    requestId: z.string(),
    path: z.string().optional().meta({ description: 'Where in the body, as in `occurrence.exact`' }),
    problem: z.string().optional().meta({ description: 'What is wrong there, a word for programs' }),
    retryAfterMs: z.number().optional(),
    theirs: z.looseObject({ rev: z.int(), by: z.string() }).optional().meta({
      description: 'With STALE_EDIT: the newer state, so that both can be compared',
    }),
  })
  .meta({ id: 'Problem' })
