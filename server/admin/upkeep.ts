import { z } from 'zod'
import { id } from '#board/kernel/shape.ts'
import { checkBoard } from '../commands/check.ts'
import { faultOf } from '../commands/database-error.ts'
import { rebuildAll, rebuildBoard } from '../commands/rebuild.ts'
import { db } from '../house.ts'
import { backUp } from './backup/backup.ts'
import { restore } from './backup/restore.ts'
import { Failure, type Told } from './failure.ts'

export const backupOptions = z.strictObject({ file: z.string().min(1) })
export const restoreOptions = z.strictObject({
  file: z.string().min(1),
  replace: z.boolean().default(false),
  'revive-people': z.boolean().default(false),
})
export const rebuildOptions = z.strictObject({ board: z.union([id, z.literal('all')]) })
export const checkOptions = z.strictObject({})

/** Writes a backup. */
export const makeBackup = ({ file }: z.output<typeof backupOptions>): Promise<Told> => backUp(file)

/** Restores a backup. */
export const restoreBackup = (options: z.output<typeof restoreOptions>): Promise<Told> =>
  restore(options.file, { replace: options.replace, revivesPeople: options['revive-people'] })

/** [T2] Makes the tables of a board, or of all, anew from the log; not well when they had to be mended. */
export async function rebuild({ board }: z.output<typeof rebuildOptions>): Promise<Told> {
  if (board === 'all') return told(await rebuildAll(), 'Every board was already what its log says.')
  const paths = await rebuildBoard(board)
  if (paths === null) throw new Failure(`There is no board ${board}.`)
  return told(new Map(paths.length > 0 ? [[board, paths]] : []), 'The board was already what its log says.')
}

/** [T1] Compares the tables of every board with the fold of its log; not well when they differ. */
export async function check(): Promise<Told> {
  const boards = await db().board.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  const differing = new Map<string, string[]>()
  for (const board of boards) {
    const paths = await checkBoard(board.id).catch(unreadable)
    if (paths.length > 0) differing.set(board.id, paths)
  }
  const { json, ...more } = told(differing, `${boards.length} boards are what their logs say.`)
  return { json: { boards: boards.length, ...json }, ...more }
}

// A log that cannot even be folded is the worst difference of all, and not a reason to leave out the other boards.
function unreadable(error: unknown): string[] {
  if (faultOf(error) !== 'bug') throw error
  return ['the log itself, which cannot be read']
}

function told(differing: ReadonlyMap<string, readonly string[]>, well: string): Told {
  const lines = [...differing].map(([boardId, paths]) => `Board ${boardId} differed at: ${paths.join(', ')}`)
  const json = { differing: [...differing].map(([boardId, paths]) => ({ boardId, paths })) }
  return lines.length === 0 ? { json, text: well } : { json, text: lines.join('\n'), isWell: false }
}
