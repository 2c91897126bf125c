import type { Event } from '#board/law/event.ts'
import type { Account, Words } from './account.ts'

type BoardEvent = Extract<Event, { type: `board.${string}` | `member.${string}` }>

/** Tells what happened to the board itself and to its members. */
export function tellBoard(event: BoardEvent, { label, nameOf }: Words): Account {
  switch (event.type) {
    case 'board.created':
      return { sentence: event.type, values: {}, said: event.data.title }
    case 'board.renamed': {
      const { title, was } = event.data
      return { sentence: event.type, values: {}, changes: [{ field: 'title', was, now: title }] }
    }
    case 'board.archived':
    case 'board.reopened':
    case 'board.removed':
      return { sentence: event.type, values: {} }
    case 'member.added': {
      const { userId, role } = event.data
      return { sentence: event.type, values: { person: nameOf(userId), role: label.role(role) } }
    }
    case 'member.roleSet': {
      const { userId, role, was } = event.data
      const values = { person: nameOf(userId), role: label.role(role), was: label.role(was) }
      return { sentence: event.type, values }
    }
    case 'member.removed':
      return { sentence: event.type, values: { person: nameOf(event.data.userId) } }
  }
}
