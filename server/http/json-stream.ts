import { setImmediate as turn } from 'node:timers/promises'

const LETTERS_TOGETHER = 64_000
// Below a board there are claims, their threads, and the comments of these.
const DEEPEST = 8

/** A value as JSON in parts, none longer than the JSON of what lies eight levels below it. */
export function* jsonParts(value: unknown, levels = DEEPEST): Generator<string> {
  if (levels === 0 || typeof value !== 'object' || value === null) {
    yield JSON.stringify(value) ?? 'null'
    return
  }
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  let before = open ?? ''
  for (const [key, one] of Object.entries(value)) {
    if (one === undefined && !Array.isArray(value)) continue
    yield Array.isArray(value) ? before : `${before}${JSON.stringify(key)}:`
    yield* jsonParts(one, levels - 1)
    before = ','
  }
  yield before === ',' ? (close ?? '') : `${before}${close}`
}

/** An answer of JSON that is written as it is taken, so that it may be of any size and nobody waits for it. */
export function streamJson(value: unknown): Response {
  const parts = bytesOf(value)
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await parts.next()
      if (next.done === true) controller.close()
      else controller.enqueue(next.value)
    },
    cancel: async () => void (await parts.return(undefined)),
  })
  return new Response(body, { headers: { 'content-type': 'application/json' } })
}

async function* bytesOf(value: unknown): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let text = ''
  for (const part of jsonParts(value)) {
    text += part
    if (text.length < LETTERS_TOGETHER) continue
    yield encoder.encode(text)
    text = ''
    await turn()
  }
  yield encoder.encode(text)
}
