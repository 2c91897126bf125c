// When two values count as the same, for whoever must not write, tell or draw what did not change. A field that is undefined
// counts as one that is not there, as it does once it has been stored.

/** True for two lists with the very same things in the same order. */
export function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((one, at) => Object.is(one, b[at])))
}

/** True for two plain objects with the very same values under the same names. */
export function isSameRecord<T extends object>(a: T, b: T): boolean {
  if (a === b) return true
  for (const name in a) if (!Object.is(a[name], b[name])) return false
  for (const name in b) if (!Object.is(a[name], b[name])) return false
  return true
}

/** True for two values of plain data (texts, numbers, lists, objects of such) that say the same, however deep. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (!isObject(a) || !isObject(b)) return Object.is(a, b)
  if (a === b) return true
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => isSameData(own(a, name), own(b, name)))
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const own = (value: object, name: string): unknown =>
  Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined
