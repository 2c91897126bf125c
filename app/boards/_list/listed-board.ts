import type { Status } from '#board/claim/claim.ts'
import type { Role } from '#board/role.ts'
import type { Scale } from '#board/scale.ts'

/** A board as `GET /api/v1/boards` lists it. */
export type ListedBoard = {
  readonly id: string
  readonly title: string
  /** Language tag of the article, and as a rule of the title. */
  readonly language: string
  readonly outlet: string
  readonly phase: 'open' | 'archived'
  readonly isSample: boolean
  readonly role: Role
  readonly scale: Scale
  readonly claims: number
  readonly byStatus: Readonly<Record<Status, number>>
  readonly byStanding: readonly { readonly code: string; readonly count: number }[]
  readonly members: readonly { readonly id: string; readonly name: string; readonly kind: string }[]
  /** User ids of who has it open now. */
  readonly present: readonly string[]
  readonly changedAt: number
  readonly changedBy: { readonly id: string; readonly name: string }
}
