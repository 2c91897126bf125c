import * as z from 'zod/mini'
import { boardCommands } from '../article/article.ts'
import { claimCommands } from '../claim/claim.ts'
import { commentCommands } from '../comment/comment.ts'
import { evidenceCommands } from '../evidence/evidence.ts'
import { memberCommands } from '../member/member.ts'
import { verdictCommands } from '../verdict/verdict.ts'

const [createBoard, ...otherBoardCommands] = boardCommands

/** The shape of every command that a door accepts for a board that exists. */
export const command = z.discriminatedUnion('type', [
  ...otherBoardCommands,
  ...memberCommands,
  ...claimCommands,
  ...evidenceCommands,
  ...verdictCommands,
  ...commentCommands,
])

/** The one command that needs no board; the house issues it. */
export const createCommand = createBoard

/** A command after parsing, with all defaults filled in. */
export type Command = z.output<typeof command>
/** A command as a client writes it. */
export type CommandInput = z.input<typeof command>
export type CreateCommand = z.output<typeof createCommand>
export type CommandType = Command['type'] | CreateCommand['type']
export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>

/** The type that the shape of a command asks for. */
export function typeOf<T extends string>({ shape }: { shape: { type: { def: { values: readonly T[] } } } }): T {
  const [type] = shape.type.def.values
  if (type === undefined) throw new Error('A command without a type.')
  return type
}

/** Every command type, for tables and tests. */
export const COMMAND_TYPES: readonly CommandType[] = [
  typeOf(createCommand),
  ...command.def.options.map((one) => typeOf(one)),
]
