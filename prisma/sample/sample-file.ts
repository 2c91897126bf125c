import { readFileSync } from 'node:fs'
import { z } from 'zod'

const source = z.strictObject({
  url: z.url(),
  title: z.string(),
  publisher: z.string(),
  publishedAt: z.string().nullable(),
  sourceType: z.string(),
  stance: z.enum(['supports', 'refutes', 'context']),
  finding: z.string(),
  reliability: z.string().regex(/^[A-F][1-6]: /),
})

const sampleClaim = z.strictObject({
  id: z.string(),
  quote: z.string(),
  statement: z.string(),
  claimant: z.string(),
  type: z.enum(['statistic', 'event', 'quote', 'attribution', 'causal', 'prediction']),
  priority: z.enum(['high', 'medium', 'low']),
  priorityReason: z.string(),
  sources: z.array(source),
  verdict: z.string().nullable(),
  confidence: z.enum(['high', 'medium', 'low']).nullable(),
  rationale: z.string(),
  dissent: z.strictObject({ verdict: z.string(), rationale: z.string() }).nullable(),
  nextStep: z.string().nullable(),
  comments: z.array(
    z.strictObject({ id: z.string(), role: z.string(), text: z.string(), replyTo: z.string().nullable() }),
  ),
})

const sampleFile = z.strictObject({
  article: z.strictObject({
    title: z.string(),
    outlet: z.string(),
    publishedAt: z.string(),
    language: z.string(),
    url: z.url().nullable(),
    note: z.string(),
  }),
  claims: z.array(sampleClaim).min(1),
})

export type SampleClaim = z.infer<typeof sampleClaim>
export type SampleSource = z.infer<typeof source>
export type Sample = z.infer<typeof sampleFile> & { text: string }

/** The sample article with its claims, read from the files beside this one. */
export function readSample(folder = import.meta.dirname): Sample {
  const text = readFileSync(`${folder}/article.de.txt`, 'utf8')
  return { ...sampleFile.parse(JSON.parse(readFileSync(`${folder}/softbank-article.json`, 'utf8'))), text }
}
