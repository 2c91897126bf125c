// How a stored body names a person: `<@userId>`. Here alone stands what that looks like.
const MENTION = /<@([0-9a-f-]{36})>/g

/** What names a person in a stored body. */
export const mentionOf = (userId: string) => `<@${userId}>`

/** Ids of the people a body mentions, each once, in order of appearance. */
export function mentionsIn(body: string): string[] {
  return [...new Set([...body.matchAll(MENTION)].map((match) => match[1] ?? ''))]
}

/** A body with `@name` in the place of each mention. */
export function withNames(body: string, nameOf: (userId: string) => string): string {
  return body.replace(MENTION, (_token, userId: string) => `@${nameOf(userId)}`)
}

/** A body cut at its mentions, in order and without loss; none of the texts is empty. */
export function cutAtMentions(body: string): ({ readonly text: string } | { readonly userId: string })[] {
  // The ids are a group of the pattern, so that every second piece is one.
  return body
    .split(MENTION)
    .map((piece, at) => (at % 2 === 0 ? { text: piece } : { userId: piece }))
    .filter((piece) => !('text' in piece) || piece.text !== '')
}
