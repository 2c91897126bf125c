import type { z } from 'zod'
import type { Refusal } from '#board/law/refusal.ts'

/** The refusal that a failed parse is: the first thing that is wrong, where, and a word for programs. */
export function invalid(error: z.ZodError): Refusal {
  const [issue] = error.issues
  const path = issue?.path.map(String).join('.') ?? ''
  const word = issue?.code === 'custom' ? issue.message : (issue?.code ?? 'invalid')
  return { code: 'INVALID', ...(path === '' ? {} : { path }), problem: word }
}
