import type { Report } from './report-shape.ts'

/** The report as data: the tree itself, with its version, indented for people. */
export function writeJson(report: Report): string {
  return `${JSON.stringify({ format: 'claimboard-report', version: 1, ...report }, null, 2)}\n`
}
