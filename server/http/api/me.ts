import { z } from 'zod'
import { inbox, leftUnread } from '#board/answers/inbox-item.ts'
import { role } from '#board/kernel/role.ts'
import { id } from '#board/kernel/shape.ts'
import { refuse } from '#board/kernel/refusal.ts'
import { inboxOf, inboxRead, markInboxRead, unreadOf } from '../../queries/inbox.ts'
import { markRead, readMark } from '../../queries/read-marks.ts'
import { endpoint } from '../endpoint.ts'

/** Who the token or the cookie belongs to. */
export const whoAmI = endpoint({
  method: 'GET',
  path: '/api/v1/me',
  id: 'whoAmI',
  answer: z.object({ userId: id, name: z.string(), email: z.string(), role }),
  refuses: [],
  run: async ({ viewer: { userId, name, email, role } }) => ({ json: { userId, name, email, role } }),
})

/** The viewer's mentions, replies and assignments. */
export const readInbox = endpoint({
  method: 'GET',
  path: '/api/v1/me/inbox',
  id: 'readInbox',
  answer: inbox,
  refuses: [],
  run: async ({ viewer }) => ({ json: await inboxOf(viewer) }),
})

/** Marks lines of the inbox as read. */
export const readInboxLines = endpoint({
  method: 'POST',
  path: '/api/v1/me/inbox/read',
  id: 'markInboxRead',
  body: inboxRead,
  example: { all: true },
  answer: leftUnread,
  refuses: ['INVALID'],
  run: async ({ viewer, body }) => ({ json: { unread: await markInboxRead(viewer, body) } }),
})

/** Moves the viewer's read mark of a claim forward. */
export const readClaim = endpoint({
  method: 'PUT',
  path: '/api/v1/me/read',
  id: 'markClaimRead',
  body: readMark,
  example: {
    boardId: '01943c5e-7b00-7000-8000-000000000001',
    claimId: '01943c5e-7b00-7000-8000-000000000002',
    seq: 42,
  },
  answer: leftUnread,
  refuses: ['INVALID', 'NOT_FOUND'],
  run: async ({ viewer, body }) => {
    const isMarked = await markRead(viewer, body)
    return isMarked ? { json: { unread: await unreadOf(viewer) } } : refuse('NOT_FOUND')
  },
})
