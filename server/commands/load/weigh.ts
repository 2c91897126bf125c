// What the engine spends beside the letters: on an object or a list, and on each of its places.
const OF_OBJECT = 32
const OF_PLACE = 8
const OF_TEXT = 16

/** About how many bytes a record takes in memory. Walks all of it: not for every command. */
export function weigh(value: unknown): number {
  if (typeof value === 'string') return OF_TEXT + value.length * 2
  if (typeof value !== 'object' || value === null) return OF_PLACE
  let sum = OF_OBJECT
  for (const key in value) sum += OF_PLACE + weigh(Reflect.get(value, key))
  return sum
}
