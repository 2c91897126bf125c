import { isRefused, type Refusal } from '#board/law/refusal.ts'
import { meter } from '../../metrics/meter.ts'

/** Carries a command out and counts it by its type and what came of it. */
export async function measured<A extends { readonly seq: number } | { readonly refused: Refusal }>(
  type: string,
  work: () => Promise<A>,
): Promise<A> {
  const started = performance.now()
  const answer = await work()
  meter()?.command(type, isRefused(answer) ? answer.refused.code : 'ok', performance.now() - started)
  return answer
}
