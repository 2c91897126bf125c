import { id } from '#board/kernel/shape.ts'
import { rebuildAll, rebuildBoard } from '#server/commands/rebuild.ts'
import { openGround } from '#server/ground/open.ts'
import { stopAll } from '#server/stop.ts'

/** Rebuilds the named board, or all of them; gives the paths at which tables had differed, by board. Null: no such board. */
async function rebuild(which: string): Promise<Map<string, string[]> | null> {
  if (which === 'all') return rebuildAll()
  const paths = id.safeParse(which).success ? await rebuildBoard(which) : null
  return paths && new Map(paths.length > 0 ? [[which, paths]] : [])
}

// [T2] Rebuilding changes nothing; when it does, that is worth a line and an exit code for whoever watches.
const which = process.argv[2] ?? 'all'
await openGround()
const differed = await rebuild(which)
if (differed === null) process.stderr.write(`There is no board ${which}. Give a board's id, or "all".\n`)
for (const [boardId, paths] of differed ?? [])
  process.stdout.write(`Board ${boardId} differed at: ${paths.join(', ')}\n`)
if (differed?.size === 0) process.stdout.write('Everything was already what the log says.\n')
process.exitCode = differed?.size === 0 ? 0 : 1
await stopAll()
