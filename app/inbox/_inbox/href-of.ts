import type { InboxItem } from '#board/answers/inbox-item.ts'

/** Where a line leads: to the claim, and in it to the thread where there is one. */
export function hrefOf(item: Pick<InboxItem, 'boardId' | 'claimId' | 'threadId'>): string {
  const thread = item.threadId ? `&thread=${item.threadId}` : ''
  return `/boards/${item.boardId}?claim=${item.claimId}${thread}`
}
