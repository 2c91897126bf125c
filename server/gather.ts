type Asked<V> = { readonly answer: (value: V | null) => void; readonly fail: (error: unknown) => void }

const MOST_TOGETHER = 500

/**
 * Looks things up together: whatever is asked for in one turn of the event loop, or while a look-up is under way, goes in
 * one question. Each answer is one that was read after it was asked for; null where there is nothing.
 */
export function gather<V>(
  read: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>,
): (key: string) => Promise<V | null> {
  const waiting = new Map<string, Asked<V>[]>()
  let isDriven = false

  async function lookUp(asked: readonly (readonly [string, readonly Asked<V>[]])[]): Promise<void> {
    try {
      const found = await read(asked.map(([key]) => key))
      for (const [key, askers] of asked) for (const { answer } of askers) answer(found.get(key) ?? null)
    } catch (error) {
      for (const [, askers] of asked) for (const { fail } of askers) fail(error)
    }
  }

  async function drive(): Promise<void> {
    while (waiting.size > 0) {
      const asked = [...waiting].slice(0, MOST_TOGETHER)
      for (const [key] of asked) waiting.delete(key)
      await lookUp(asked)
    }
    isDriven = false
  }

  return (key) => {
    const { promise, resolve, reject } = Promise.withResolvers<V | null>()
    const askers = waiting.get(key)
    if (askers) askers.push({ answer: resolve, fail: reject })
    else waiting.set(key, [{ answer: resolve, fail: reject }])
    if (!isDriven) setImmediate(() => void drive())
    isDriven = true
    return promise
  }
}
