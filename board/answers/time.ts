import { z } from 'zod'

/** A moment, in milliseconds since 1970. */
export const time = z.number().meta({ description: 'Milliseconds since 1970' })
