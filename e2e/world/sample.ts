import { z } from 'zod'
import type { Api } from './api.ts'

const list = z.object({ boards: z.array(z.looseObject({ id: z.string(), isSample: z.boolean() })) })
const snapshot = z.object({
  board: z.object({ claims: z.record(z.string(), z.looseObject({ id: z.string(), statement: z.string() })) }),
})

/** The sample, and in it a claim that is disputed and has sources, verdicts and a discussion. */
export async function sampleOf(api: Api): Promise<{ boardId: string; claimId: string }> {
  const { boards } = list.parse(await (await api.request('GET', '/api/v1/boards')).json())
  const boardId = boards.find((board) => board.isSample)?.id
  const { board } = snapshot.parse(await (await api.request('GET', `/api/v1/boards/${boardId}`)).json())
  const claims = Object.values(board.claims)
  const claimId = claims.find((claim) => claim.statement.includes('Every SoftBank share split'))?.id
  if (boardId === undefined || claimId === undefined) throw new Error('the sample is not as the pictures know it')
  return { boardId, claimId }
}
