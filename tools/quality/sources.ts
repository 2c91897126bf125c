import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '#server/ground/build.ts'

const SKIPPED = new Set(['node_modules', '.git', '.next', '.data', '.results', 'generated', 'coverage', 'report-out'])

/** Every file of the repository below a folder, as paths from its root, installed and generated ones aside. */
export function filesBelow(folder = ''): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const place = path.posix.join(folder, entry.name)
    if (!entry.isDirectory()) return [place]
    return SKIPPED.has(entry.name) ? [] : filesBelow(place)
  })
}

/** Every hand-written TypeScript file. */
export function sources(): string[] {
  return filesBelow().filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
}

/** The text of a file of the repository. */
export function textOf(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8')
}

/** What a file imports when it runs: packages as named, own files as paths from the root. Types are gone by then. */
export function runtimeImports(file: string): string[] {
  const names = [...textOf(file).matchAll(/^(?:import|export)\s+(?!type\b)(?:([^'"]*?)\s+from\s+)?'([^']+)'/gm)]
  return names
    .filter(([, what = '']) => !onlyTypes(what))
    .map(([, , name = '']) =>
      name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name.replace(/^#/, ''),
    )
}

function onlyTypes(what: string): boolean {
  const inside = /^\{(.*)\}$/s.exec(what.trim())?.[1]
  return inside !== undefined && inside.split(',').every((one) => one.trim() === '' || one.trim().startsWith('type '))
}
