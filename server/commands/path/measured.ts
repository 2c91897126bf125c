import { isRefused, type Refusal } from '#board/kernel/refusal.ts'
import { log } from '../../log.ts'
import { meter } from '../../metrics/meter.ts'

/** Carries a command out and counts it by its type and what came of it. */
export async function measured<A extends { readonly seq: number } | { readonly refused: Refusal }>(
  type: string,
  work: () => Promise<A>,
): Promise<A> {
  const started = performance.now()
  const answer = await work()
  const ms = performance.now() - started
  const result = isRefused(answer) ? answer.refused.code : 'ok'
  meter()?.command(type, result, ms)
  if (log().isLevelEnabled('debug')) log().debug({ type, result, ms: Math.round(ms) }, 'command answered')
  return answer
}
