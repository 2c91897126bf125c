import type { Board } from '../board.ts'
import { type Feature, hidden } from '../kernel/feature.ts'
import { both, editors, either, owners, type Rule } from '../kernel/rights.ts'
import type { Role } from '../kernel/role.ts'
import { addMember, removeMember, setRole } from './decide.ts'

// The owner rules over all roles; an editor may seat and unseat checkers and viewers.
const ranksBelowEditor: Rule = ({ question }) => question.role === 'checker' || question.role === 'viewer'

const seated = (board: Board, userId: string, role: Role): Board => ({
  ...board,
  members: { ...board.members, [userId]: { userId, role } },
})
const nothing = () => []

/** Who sits on a board. No reader is told anything of it. */
export const memberFeature: Feature<'member'> = {
  commands: {
    'member.add': { may: either(owners, both(editors, ranksBelowEditor)), inArchive: true, decide: addMember },
    'member.setRole': { may: owners, inArchive: true, decide: setRole },
    'member.remove': { may: owners, inArchive: true, decide: removeMember },
  },
  events: {
    'member.added': {
      apply: (board, { data }) => seated(board, data.userId, data.role),
      seenBy: { public: hidden },
      room: 'free',
      touches: nothing,
      seat: ({ data: { userId, role } }) => ({ userId, role }),
    },
    'member.roleSet': {
      apply: (board, { data }) => seated(board, data.userId, data.role),
      seenBy: { public: hidden },
      room: 'free',
      touches: nothing,
      seat: ({ data: { userId, role } }) => ({ userId, role }),
    },
    'member.removed': {
      apply(board, { data }) {
        const { [data.userId]: _gone, ...members } = board.members
        return { ...board, members }
      },
      seenBy: { public: hidden },
      room: 'free',
      touches: nothing,
      seat: ({ data }) => ({ userId: data.userId, role: null }),
    },
  },
  boardSeenBy: { public: (board) => ({ ...board, members: {} }) },
}
