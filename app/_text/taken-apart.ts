import compile from 'icu-minify/compile'

/** Messages taken apart, so that whoever says them needs no parser. */
export function takenApart<Tree extends object>(messages: Tree): Tree {
  const apart: unknown = JSON.parse(JSON.stringify(messages), (_key, value: unknown) =>
    typeof value === 'string' ? compile(value) : value,
  )
  // Once more through JSON: the compiler's objects have no prototype, and such cannot be sent with a page.
  return JSON.parse(JSON.stringify(apart))
}
