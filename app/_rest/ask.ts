import * as z from 'zod/mini'
import { problem } from '#board/answers/problem.ts'

/** A refused request, or one without an answer that can be read (`code` OFFLINE or UNREADABLE, no sentence). */
export type Refused = z.output<typeof refused>

export type Told<T> = { readonly told: T } | { readonly trouble: Refused }

// What a page has to know of a problem; the rest is for programs.
const { code, detail, path, problem: flaw } = problem.shape
const refused = z.looseObject({ code, detail, path, problem: flaw })

/** Asks the desk's REST interface; what comes has the shape of `answer`. Never throws: what went wrong is a value. */
export async function ask<T>(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  { answer, body }: { answer: z.ZodMiniType<T>; body?: unknown },
): Promise<Told<T>> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  try {
    // Outlives the page, so that a click that also leaves it still counts. Browsers allow that for small bodies only.
    const keepalive = (sent.body?.length ?? 0) < 30_000
    const response = await fetch(path, { method, keepalive, cache: 'no-store', ...sent })
    const said: unknown = await response.json()
    if (!response.ok)
      return { trouble: refused.safeParse(said).data ?? { code: `HTTP_${response.status}`, detail: '' } }
    const read = answer.safeParse(said)
    return read.success ? { told: read.data } : { trouble: { code: 'UNREADABLE', detail: '' } }
  } catch {
    return { trouble: { code: 'OFFLINE', detail: '' } }
  }
}
