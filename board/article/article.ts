import * as z from 'zod/mini'
import { LIMITS } from '../kernel/limits.ts'
import { newShapes } from '../kernel/field-shapes.ts'
import { id, languageTag, someLine } from '../kernel/shape.ts'
import { scale } from '../scale-shape.ts'
import type { Scale } from '../scale.ts'
import { role } from '../kernel/role.ts'
import type { Member } from '../member/member.ts'
import { type ArticleDetails, articleFields } from './fields.ts'

/** What is known of the text under check; offsets everywhere count UTF-16 code units of `text`. */
export type Article = ArticleDetails & {
  readonly revisionId: string
  readonly revisionNo: number
}

/** The article as a client hands it in: only the text must be there. */
export const articleInput = z.strictObject(newShapes(articleFields))

/** Phases of a board that somebody can still look at. */
export const PHASES_IN_SIGHT = ['open', 'archived'] as const
export const PHASES = [...PHASES_IN_SIGHT, 'removed'] as const
export type Phase = (typeof PHASES)[number]

/** Commands of the board itself. `board.create` is issued by the house alone, which knows the desk's members. */
export const boardCommands = [
  z.strictObject({
    type: z.literal('board.create'),
    boardId: id,
    revisionId: id,
    title: someLine(LIMITS.title),
    language: languageTag,
    article: articleInput,
    scale,
    isSample: z.boolean(),
    members: z.array(z.strictObject({ userId: id, role })).check(z.maxLength(LIMITS.members)),
  }),
  z.strictObject({ type: z.literal('board.rename'), title: someLine(LIMITS.title) }),
  z.strictObject({ type: z.literal('board.archive') }),
  z.strictObject({ type: z.literal('board.reopen') }),
  z.strictObject({ type: z.literal('board.remove') }),
] as const

export type BoardEventData = {
  'board.created': {
    boardId: string
    title: string
    language: string
    article: Article
    scale: Scale
    isSample: boolean
    members: readonly Member[]
  }
  'board.renamed': { title: string; was: string }
  'board.archived': Record<never, never>
  'board.reopened': Record<never, never>
  'board.removed': Record<never, never>
}
