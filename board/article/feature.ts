import { asItIs, type Feature } from '../kernel/feature.ts'
import { editors, owners } from '../kernel/rights.ts'
import { begin } from './begin.ts'
import { archiveBoard, removeBoard, renameBoard, reopenBoard } from './decide.ts'

const nothing = () => []

/** The board itself: what it is called, and whether it is at work, in the archive or gone. */
export const boardFeature: Feature<'board'> = {
  commands: {
    'board.rename': { may: editors, decide: renameBoard },
    'board.archive': { may: editors, decide: archiveBoard },
    'board.reopen': { may: editors, inArchive: true, decide: reopenBoard },
    'board.remove': { may: owners, inArchive: true, decide: removeBoard },
  },
  events: {
    'board.created': {
      apply: (_board, event) => begin(event),
      // Who sits on a board is for the team alone.
      seenBy: { public: ({ type, data }) => ({ type, data: { ...data, members: [] } }) },
      room: 'adding',
      touches: nothing,
    },
    'board.renamed': {
      apply: (board, { data }) => ({ ...board, title: data.title }),
      seenBy: { public: asItIs },
      room: 'adding',
      touches: nothing,
    },
    'board.archived': {
      apply: (board) => ({ ...board, phase: 'archived' }),
      seenBy: { public: asItIs },
      room: 'free',
      touches: nothing,
    },
    'board.reopened': {
      apply: (board) => ({ ...board, phase: 'open' }),
      seenBy: { public: asItIs },
      room: 'free',
      touches: nothing,
    },
    'board.removed': {
      apply: (board) => ({ ...board, phase: 'removed' }),
      seenBy: { public: asItIs },
      room: 'free',
      touches: nothing,
    },
  },
}
