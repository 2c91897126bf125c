const underWay = new Map<string, Promise<unknown>>()

/**
 * Shares one piece of reading among all who ask for the same while it is under way: five hundred people who come back at
 * once ask the same questions. Whoever joins late may get what was true a moment before they asked.
 */
export function together<T>(question: string, read: () => Promise<T>): Promise<T>
export function together(question: string, read: () => Promise<unknown>): Promise<unknown> {
  const asked = underWay.get(question)
  if (asked) return asked
  const answer = read().finally(() => underWay.delete(question))
  underWay.set(question, answer)
  return answer
}
