/** A refused request, or one that never arrived (`code` OFFLINE, no sentence). */
export type Trouble = {
  readonly code: string
  readonly detail: string
  readonly path?: string
  readonly problem?: string
}

export type Told<T> = { readonly told: T } | { readonly trouble: Trouble }

const OFFLINE: Trouble = { code: 'OFFLINE', detail: '' }

/** Asks the desk's REST interface. Never throws: what went wrong is a value, with the server's sentence in it. */
export async function ask<T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<Told<T>> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  try {
    // Outlives the page, so that a click that also leaves it still counts. Browsers allow that for small bodies only.
    const keepalive = (sent.body?.length ?? 0) < 30_000
    const response = await fetch(path, { method, keepalive, cache: 'no-store', ...sent })
    // Our own server's answers have the shapes that its tests hold it to.
    if (response.ok) return { told: await response.json() }
    const answer: unknown = await response.json()
    return { trouble: isTrouble(answer) ? answer : { code: `HTTP_${response.status}`, detail: '' } }
  } catch {
    return { trouble: OFFLINE }
  }
}

function isTrouble(answer: unknown): answer is Trouble {
  return typeof answer === 'object' && answer !== null && 'code' in answer && 'detail' in answer
}
