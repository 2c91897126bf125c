import type { CommandType } from '../law/command.ts'

/** Who stands how to a board and to the record a command is about; `author` is the checker who made that record. */
export const SEATED = ['owner', 'editor', 'author', 'checker', 'viewer'] as const
export type Seated = (typeof SEATED)[number]

/** A command, or one of several ways to give it that differ in who may. */
export type RightsCase =
  | CommandType
  | 'member.add as editor'
  | 'member.add as owner'
  | 'claim.assign to another'
  | 'claim.assign out of another hand'
  | 'claim.assign a reviewer'

const ALL: readonly Seated[] = SEATED
const OWNER: readonly Seated[] = ['owner']
const EDITORS: readonly Seated[] = ['owner', 'editor']
const EDITORS_AND_AUTHOR: readonly Seated[] = [...EDITORS, 'author']
const WRITERS: readonly Seated[] = [...EDITORS_AND_AUTHOR, 'checker']
const AUTHOR: readonly Seated[] = ['author']

/** Who may give which command; written out by hand, so that it can disagree with the law. */
export const WHO_MAY: Readonly<Record<RightsCase, readonly Seated[]>> = {
  'board.create': ALL,
  'board.rename': EDITORS,
  'board.archive': EDITORS,
  'board.reopen': EDITORS,
  'board.remove': OWNER,
  'member.add': EDITORS,
  'member.add as editor': OWNER,
  'member.add as owner': OWNER,
  'member.setRole': OWNER,
  'member.remove': OWNER,
  'claim.add': WRITERS,
  'claim.edit': WRITERS,
  'claim.drop': EDITORS_AND_AUTHOR,
  'claim.restore': WRITERS,
  'claim.assign': WRITERS,
  'claim.assign to another': EDITORS,
  'claim.assign out of another hand': EDITORS,
  'claim.assign a reviewer': EDITORS,
  'claim.setStatus': WRITERS,
  'claim.addOccurrence': WRITERS,
  'claim.removeOccurrence': WRITERS,
  'evidence.attach': WRITERS,
  'evidence.edit': EDITORS_AND_AUTHOR,
  'evidence.check': WRITERS,
  'evidence.detach': EDITORS_AND_AUTHOR,
  'evidence.restore': EDITORS_AND_AUTHOR,
  'verdict.give': WRITERS,
  'verdict.withdraw': AUTHOR,
  'verdict.adjudicate': EDITORS,
  'comment.add': WRITERS,
  'comment.edit': AUTHOR,
  'comment.remove': EDITORS_AND_AUTHOR,
  'thread.resolve': WRITERS,
  'thread.reopen': WRITERS,
}
