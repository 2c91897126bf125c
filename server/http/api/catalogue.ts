import type { Described } from '../endpoint.ts'
import { readBoard, readEvents, sendCommand } from './board.ts'
import { listBoards, openBoard } from './boards.ts'
import { readClaim, readInbox, readInboxLines, whoAmI } from './me.ts'
import { readReport } from './report.ts'
import { bringSampleBack } from './sample.ts'

/** Every endpoint of the interface, in the order in which a reader meets them. */
export const ENDPOINTS: readonly Described[] = [
  whoAmI,
  listBoards,
  openBoard,
  readBoard,
  sendCommand,
  readEvents,
  readReport,
  bringSampleBack,
  readInbox,
  readInboxLines,
  readClaim,
]
