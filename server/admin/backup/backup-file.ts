import { createHash, type Hash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { link, open, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { Failure } from '../failure.ts'

const FORMAT = 'claimboard-backup-1'

/** What a backup says of itself before its first row. */
export const header = z.strictObject({
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })),
})
export type Header = z.output<typeof header>

const tableMark = z.strictObject({ table: z.string() })
const endMark = z.strictObject({ rows: z.int().min(0), sha256: z.string() })

/** A row of a table, as the JSON that PostgreSQL makes of it. */
export type Row = { readonly table: string; readonly json: string }

/** What came of a whole file. */
export type Whole = { readonly header: Header; readonly rows: number; readonly sha256: string }

/**
 * Lines of text under gzip: `#head`, then each table's `#table` with a row a line, then `#end` with how many rows there
 * were and the SHA-256 of everything before it.
 */
async function* linesOf(about: Omit<Header, 'format'>, rows: AsyncIterable<Row>, done: (whole: Whole) => void) {
  const hash = createHash('sha256')
  const hashed = (line: string) => {
    hash.update(line)
    return line
  }
  const head = { format: FORMAT, ...about } as const
  yield hashed(`#head ${JSON.stringify(head)}\n`)
  let count = 0
  let table: string | undefined
  for await (const row of rows) {
    if (row.table !== table) yield hashed(`#table ${JSON.stringify({ table: row.table })}\n`)
    table = row.table
    count += 1
    yield hashed(`${row.json}\n`)
  }
  const sha256 = hash.digest('hex')
  yield `#end ${JSON.stringify({ rows: count, sha256 })}\n`
  done({ header: head, rows: count, sha256 })
}

/** Writes a backup that only this user may read, whole or not at all. Throws Failure when there is such a file. */
export async function writeBackup(
  file: string,
  about: Omit<Header, 'format'>,
  rows: AsyncIterable<Row>,
): Promise<Whole> {
  const draft = `${file}.${randomBytes(6).toString('hex')}.part`
  const written: { whole?: Whole } = {}
  try {
    await pipeline(
      linesOf(about, rows, (whole) => (written.whole = whole)),
      createGzip(),
      createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }),
    )
    await giveName(draft, file)
  } finally {
    await rm(draft, { force: true })
  }
  if (written.whole === undefined) throw new Error('the backup has no end')
  return written.whole
}

// A second name fails where a file is already; renaming would write over yesterday's backup.
async function giveName(draft: string, file: string): Promise<void> {
  try {
    await link(draft, file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST') throw new Failure(`${file} is there already: choose another name.`)
    // Some file systems know no second name for a file.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP') throw error
    await rename(draft, file)
  }
}

/** Reads the rows of a backup in order, and what it says of itself. Throws Failure at the first thing that is not as it was written. */
export async function* readBackup(file: string): AsyncGenerator<Row, Whole> {
  await (await open(file, 'r').catch(() => unreadable(file, 'it cannot be opened'))).close()
  const state: { head?: Header; end?: z.output<typeof endMark>; table?: string; rows: number } = { rows: 0 }
  const hash = createHash('sha256')
  for await (const line of textLines(file)) {
    if (state.end) unreadable(file, 'it goes on behind its end')
    if (line.startsWith('#end ')) {
      state.end = mark(file, endMark, line)
      continue
    }
    hash.update(`${line}\n`)
    if (line.startsWith('#head ') && !state.head) state.head = mark(file, header, line)
    else if (line.startsWith('#table ') && state.head) state.table = mark(file, tableMark, line).table
    else if (line.startsWith('{') && state.table !== undefined) {
      state.rows += 1
      yield { table: state.table, json: line }
    } else unreadable(file, 'it is no backup of Claimboard')
  }
  return wholeOf(file, state, hash)
}

function wholeOf(file: string, state: { head?: Header; end?: z.output<typeof endMark>; rows: number }, hash: Hash) {
  const { head, end, rows } = state
  if (!head || !end) return unreadable(file, 'its end is missing')
  const sha256 = hash.digest('hex')
  if (end.sha256 !== sha256 || end.rows !== rows) return unreadable(file, 'its checksum does not fit')
  return { header: head, rows, sha256 }
}

async function* textLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const plain = source.pipe(createGunzip()).setEncoding('utf8')
  source.on('error', (error) => plain.destroy(error))
  let rest = ''
  try {
    for await (const chunk of plain) {
      const lines = `${rest}${String(chunk)}`.split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch {
    unreadable(file, 'it is damaged, or no backup of Claimboard')
  } finally {
    source.destroy()
  }
  if (rest !== '') unreadable(file, 'its end is missing')
}

function mark<Shape extends z.ZodType>(file: string, shape: Shape, line: string): z.output<Shape> {
  try {
    const parsed = shape.safeParse(JSON.parse(line.slice(line.indexOf(' ') + 1)))
    if (parsed.success) return parsed.data
  } catch {
    // Not even JSON: the same sentence.
  }
  return unreadable(file, 'it is damaged, or of another version')
}

function unreadable(file: string, why: string): never {
  throw new Failure(`${file} cannot be used: ${why}.`)
}
