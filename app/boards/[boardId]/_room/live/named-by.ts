/** Ids that a command of one's own names: the records that stand in it. */
export function namedBy(command: object): readonly string[] {
  return Object.entries(command).flatMap(([key, value]) =>
    key.endsWith('Id') && typeof value === 'string' ? [value] : [],
  )
}
