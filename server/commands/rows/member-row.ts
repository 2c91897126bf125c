import type { Member } from '#board/member/member.ts'
import type { Role } from '#board/kernel/role.ts'
import type { Table } from './table.ts'

export type MemberRow = { board_id: string; user_id: string; role: Role }

/** Where these rows lie. */
export const MEMBER: Table<MemberRow> = {
  name: 'board_member',
  columns: {
    board_id: 'uuid',
    user_id: 'uuid',
    role: 'text',
  },
  key: ['board_id', 'user_id'],
}

/** The row of a seat. */
export function toRow(boardId: string, member: Member): MemberRow {
  return { board_id: boardId, user_id: member.userId, role: member.role }
}

/** The seat that a row holds. */
export function fromRow(row: MemberRow): Member {
  return { userId: row.user_id, role: row.role }
}
