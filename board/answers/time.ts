import * as z from 'zod/mini'

/** A moment, in milliseconds since 1970. */
export const time = z.number().check(z.meta({ description: 'Milliseconds since 1970' }))
