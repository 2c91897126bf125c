const underWay = new Map<string, Promise<unknown>>()

/**
 * Shares one piece of reading among all who ask for the same while it is under way, or within `keptMs` after it: five
 * hundred people who come back at once ask the same questions. Whoever joins late may get what was true a moment before
 * they asked. A failure is shared only among those who were waiting.
 */
export function together<T>(question: string, read: () => Promise<T>, keptMs?: number): Promise<T>
export function together(question: string, read: () => Promise<unknown>, keptMs = 0): Promise<unknown> {
  const asked = underWay.get(question)
  if (asked) return asked
  const forget = () => underWay.delete(question)
  const answer = read()
  underWay.set(question, answer)
  answer.then(() => (keptMs > 0 ? setTimeout(forget, keptMs).unref() : forget()), forget)
  return answer
}
