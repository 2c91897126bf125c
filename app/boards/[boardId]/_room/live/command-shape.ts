import type { command } from '#board/law/command.ts'
import { persistently } from './persistently.ts'

/** What judges the shape of commands. A page is read without it, so its code comes when somebody begins to work. */
export type CommandShape = typeof command

let known: CommandShape | null = null

/** The shape, or null while it is on its way. */
export const shapeNow = (): CommandShape | null => known

/** Fetches the shape; however long the line is down, it comes in the end. */
export async function loadShape(): Promise<CommandShape> {
  return (known ??= (await persistently(() => import('#board/law/command.ts'))).command)
}
