import type { NoticeKind } from '#board/law/reactions.ts'

/** A line of the inbox as `GET /api/v1/me/inbox` gives it. */
export type InboxItem = {
  readonly id: string
  readonly kind: NoticeKind
  readonly boardId: string
  readonly boardTitle: string
  readonly claimId: string
  readonly claimNo: number
  readonly statement: string
  /** The thread it is about, where it is about one. */
  readonly threadId: string | null
  readonly by: string
  readonly byName: string
  readonly at: number
  readonly readAt: number | null
}

/** Where a line leads: to the claim, and in it to the thread where there is one. */
export function hrefOf(item: Pick<InboxItem, 'boardId' | 'claimId' | 'threadId'>): string {
  const thread = item.threadId ? `&thread=${item.threadId}` : ''
  return `/boards/${item.boardId}?claim=${item.claimId}${thread}`
}
