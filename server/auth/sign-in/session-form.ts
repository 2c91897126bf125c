import { z } from 'zod'
import { id } from '#board/kernel/shape.ts'

/** The fields of the form that ends a session. */
export const sessionForm = z.strictObject({ sessionId: id })
