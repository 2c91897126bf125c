import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { TONE_COLOURS } from '#board/report/html/html-sign.ts'
import type { Report } from '#board/report/report-shape.ts'

const require = createRequire(import.meta.url)
const FONTS = [
  'noto-serif/400Regular/NotoSerif_400Regular.ttf',
  'noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf',
  'noto-serif/700Bold/NotoSerif_700Bold.ttf',
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  'noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
]

const template = readFileSync(`${import.meta.dirname}/report.typ`, 'utf8')
const fontBlobs = FONTS.map((name) => readFileSync(require.resolve(`@expo-google-fonts/${name}`)))
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }], workspace: import.meta.dirname })

/**
 * Sets a report with embedded fonts: PDF/UA-1 where every glyph is at hand, else tagged all the same, since a rare letter
 * must not fail an export. Same input, same bytes. Only for the process that makes reports: the fonts take 200 MB.
 */
export function typeset(report: Report): { readonly pdf: Uint8Array<ArrayBuffer>; readonly isAccessible: boolean } {
  const day = new Date(report.at)
  const inputs = {
    report: JSON.stringify(report),
    tones: JSON.stringify(TONE_COLOURS),
    year: String(day.getUTCFullYear()),
    month: String(day.getUTCMonth() + 1),
    day: String(day.getUTCDate()),
  }
  const result = compiler.compile({ mainFileContent: template, inputs, resetRead: true })
  const document = result.result
  if (!document) {
    const problems = result.takeDiagnostics()?.shortDiagnostics ?? []
    throw new Error(`the report could not be set: ${JSON.stringify(problems).slice(0, 2_000)}`)
  }
  try {
    return { pdf: Uint8Array.from(compiler.pdf(document, { pdfStandard: 'ua-1' })), isAccessible: true }
  } catch {
    return { pdf: Uint8Array.from(compiler.pdf(document)), isAccessible: false }
  } finally {
    compiler.evictCache(10)
  }
}
