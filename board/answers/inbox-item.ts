import * as z from 'zod/mini'
import { NOTICE_KINDS } from '../law/notices.ts'
import { id } from '../kernel/shape.ts'
import { time } from './time.ts'

/** One line of an inbox: where to go and why, for somebody who still has a seat there. */
export const inboxItem = z
  .object({
    id,
    kind: z.enum(NOTICE_KINDS),
    boardId: id,
    boardTitle: z.string(),
    claimId: id,
    claimNo: z.int(),
    statement: z.string(),
    threadId: z.nullable(id),
    by: id,
    /** With a code behind it where somebody else of the desk has a name that looks the same. */
    byName: z.string(),
    at: time,
    readAt: z.nullable(time),
    /** How many replies follow in the thread; a line stands for all that are unread. */
    more: z.int(),
  })
  .check(z.meta({ id: 'InboxItem' }))
export type InboxItem = Readonly<z.output<typeof inboxItem>>

/** An inbox: its lines and how many of them are unread. */
export const inbox = z.object({ items: z.array(inboxItem), unread: z.int() })
export type Inbox = { readonly items: readonly InboxItem[]; readonly unread: number }

/** What is left unread after something was read. */
export const leftUnread = z.object({ unread: z.int() })
