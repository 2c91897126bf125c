import { z } from 'zod'
import { opened } from '#board/answers/accepted.ts'
import { type Refusal, refuse } from '#board/kernel/refusal.ts'
import { piece } from '../../house.ts'
import { endpoint } from '../endpoint.ts'

declare module '../../house.ts' {
  interface House {
    /** Set at the start: seeds the sample anew, or gives back the board that holds it. */
    seedSample: () => Promise<{ readonly boardId: string; readonly seq: number } | { readonly refused: Refusal }>
  }
}

/** Brings the removed sample back. */
export const bringSampleBack = endpoint({
  method: 'POST',
  path: '/api/v1/sample',
  id: 'bringSampleBack',
  body: z.strictObject({}),
  example: {},
  status: 201,
  answer: opened,
  refuses: ['INVALID', 'FORBIDDEN'],
  run: async ({ viewer }) => {
    if (viewer.role !== 'owner') return refuse('FORBIDDEN')
    const seed = piece('seedSample')
    if (!seed) return refuse('NOT_SAVED')
    const seeded = await seed()
    return 'refused' in seeded ? seeded : { json: seeded }
  },
})
