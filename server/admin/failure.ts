/** A command that could not be done; the message is for whoever typed it. */
export class Failure extends Error {
  override name = 'Failure'
}

/** What a command answers, for people and for programs. */
export type Told = {
  readonly json: Readonly<Record<string, unknown>>
  readonly text: string
  /** False when it was done, and what it found is not as it has to be: exit code 1 for whoever watches. */
  readonly isWell?: boolean
}
