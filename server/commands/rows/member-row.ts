import type { Member } from '#board/member/member.ts'
import type { Role } from '#board/role.ts'

export type MemberRow = { board_id: string; user_id: string; role: Role }

/** The row of a seat. */
export function toRow(boardId: string, member: Member): MemberRow {
  return { board_id: boardId, user_id: member.userId, role: member.role }
}

/** The seat that a row holds. */
export function fromRow(row: MemberRow): Member {
  return { userId: row.user_id, role: row.role }
}
