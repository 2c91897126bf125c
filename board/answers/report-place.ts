import * as z from 'zod/mini'

/** Where a report stands that is not ready yet; asking again at the address in `Location` gives it, or this again. */
export const reportPlace = z
  .object({
    state: z.enum(['waiting', 'making']),
    ahead: z.int().check(z.meta({ description: 'How many reports are made before it' })),
    seq: z.int().check(z.meta({ description: 'Seq of the state that it will show' })),
  })
  .check(z.meta({ id: 'ReportPlace' }))

export type ReportPlace = z.output<typeof reportPlace>
