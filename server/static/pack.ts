import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const compress = promisify(brotliCompress)
const PACKABLE = /\.(js|css)$/

/**
 * Lays a brotli copy, packed as tightly as can be, beside each script and style sheet of a build. Packing that tightly is
 * too slow to do for a visitor, and saves an eighth of what gzip sends.
 */
export async function packStatic(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && PACKABLE.test(entry.name))
  await Promise.all(files.map((entry) => pack(path.join(entry.parentPath, entry.name))))
}

async function pack(file: string): Promise<void> {
  const plain = await readFile(file)
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  }
  await writeFile(`${file}.br`, await compress(plain, { params }))
}
