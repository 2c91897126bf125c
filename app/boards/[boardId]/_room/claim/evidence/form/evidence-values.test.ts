import { describe, expect, test } from 'vitest'
import { findingFields, sourceFields } from '#board/evidence/fields.ts'
import { command } from '#board/law/command.ts'
import { filled } from '#board/testing/filled.ts'
import { canonicalAddress } from '#board/text/canonical-address.ts'
import { problemsOf, toEvidenceInput } from './check-evidence.ts'
import { EMPTY_EVIDENCE, fromEvidence, isTouched } from './evidence-values.ts'
import type { EvidenceValues } from './evidence-values.ts'

const full: EvidenceValues = {
  ...EMPTY_EVIDENCE,
  url: 'www.a.example/x',
  title: ' Title ',
  publishedAt: '16.11.2025',
  stance: 'supports',
  reliability: 'B',
  credibility: '2',
}

describe('problemsOf', () => {
  test('names each field that is wrong', () => {
    expect(problemsOf(EMPTY_EVIDENCE)).toEqual({ url: 'urlMissing', stance: 'stanceMissing' })
    expect(problemsOf({ ...full, url: 'x', publishedAt: 'yesterday', credibility: '' })).toEqual({
      url: 'urlWrong',
      publishedAt: 'dateWrong',
      reliability: 'gradeHalf',
    })
    expect(problemsOf(full)).toEqual({})
  })
})

describe('toEvidenceInput', () => {
  test('is null while something is wrong', () => {
    expect(toEvidenceInput({ ...full, stance: null })).toBeNull()
  })

  test('is a body that the law accepts', () => {
    const input = toEvidenceInput(full)
    expect(input?.source).toMatchObject({ url: 'https://www.a.example/x', publishedAt: '2025-11-16', admiralty: 'B2' })
    const id = '01890000-0000-7000-8000-000000000001'
    const parsed = command.safeParse({ type: 'evidence.attach', evidenceId: id, claimId: id, ...input })
    expect(parsed.success).toBe(true)
  })

  test('gives every field back as it is stored', () => {
    const [source, finding] = [filled(sourceFields), filled(findingFields)]
    const stored = { ...finding, source: { ...source, canonical: canonicalAddress(source.url) } }
    expect(toEvidenceInput(fromEvidence(stored))).toEqual({ ...finding, source })
  })
})

test('isTouched', () => {
  expect(isTouched({ ...EMPTY_EVIDENCE }, EMPTY_EVIDENCE)).toBe(false)
  expect(isTouched(full, EMPTY_EVIDENCE)).toBe(true)
})
