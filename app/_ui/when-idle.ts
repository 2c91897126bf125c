const IDLE_WITHIN_MS = 500

/** Runs something as soon as the page has nothing better to do; answers with the way to call it off. */
export function whenIdle(run: () => void): () => void {
  // Some browsers cannot say when they are idle.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run, 0)
    return () => clearTimeout(timer)
  }
  const id = requestIdleCallback(run, { timeout: IDLE_WITHIN_MS })
  return () => cancelIdleCallback(id)
}
