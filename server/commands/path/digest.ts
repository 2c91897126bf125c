import { hash } from 'node:crypto'

/** What a command says, as two hashes with a dot between: of what was sent, and of what the law reads in it. */
export type Digest = string

/** Of what could not be read: it is never the same as anything that was accepted. */
export const UNREADABLE: Digest = 'unreadable'

/** The digest of a command. Only for what the law could read, which is never nested deeply. */
export function digestOf(sent: unknown, read: unknown): Digest {
  const [sentText, readText] = [canonical(sent), canonical(read)]
  const ofSent = hashOf(sentText)
  return `${ofSent}.${readText === sentText ? ofSent : hashOf(readText)}`
}

/**
 * [X8] Whether two digests are of one command: sent alike, or read alike. The former holds for a page that sends again,
 * after an update with other defaults, what it had kept; the latter for a program that spells defaults out.
 */
export function isSameCommand(a: Digest, b: Digest): boolean {
  const [sent, read] = a.split('.')
  const [sentThen, readThen] = b.split('.')
  return sent === sentThen || (read !== undefined && read === readThen)
}

const hashOf = (text: string) => hash('sha256', text, 'base64url')

/** JSON with the fields of every object in one order; what is undefined is left out. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).filter(([, one]) => one !== undefined)
  const written = fields
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`)
  return `{${written.join(',')}}`
}
