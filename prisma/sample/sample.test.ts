import { describe, expect, it } from 'vitest'
import { standingOf } from '#board/verdict/standing.ts'
import { readSample } from './sample-file.ts'
import { sampleWorld } from './sample-world.ts'

const sample = readSample()
const { world } = sampleWorld()
const claims = Object.values(world.board.claims)
const about = (words: string) => {
  const claim = claims.find((one) => one.statement.includes(words))
  if (!claim) throw new Error(`no claim about ${words}`)
  return claim
}

describe('the sample', () => {
  it('has its 51 claims at their exact places in the unchanged text', () => {
    expect(claims).toHaveLength(51)
    for (const { occurrences } of claims) {
      expect(occurrences).toHaveLength(1)
      for (const { exact, start, end, anchor } of occurrences) {
        expect(anchor).toBe('exact')
        expect(sample.text.slice(start, end)).toBe(exact)
        expect(sample.text.split(exact)).toHaveLength(2)
      }
    }
  })

  it('attaches all 130 sources and gives 43 verdicts, 8 reasoned abstentions and 11 dissents', () => {
    expect(claims.flatMap((claim) => claim.evidence)).toHaveLength(130)
    const verdicts = claims.flatMap((claim) => claim.verdicts)
    expect(verdicts).toHaveLength(43 + 8 + 11)
    expect(verdicts.filter((one) => one.rating === 'open')).toHaveLength(8)
    expect(claims.filter((claim) => standingOf(claim).kind === 'disputed')).toHaveLength(11)
  })

  it('keeps every word of rationale, finding, next step and comment', () => {
    const kept = JSON.stringify(world.board.claims)
    for (const claim of sample.claims) {
      const said = [claim.rationale, claim.dissent?.rationale, claim.nextStep, claim.priorityReason]
      const texts = [...said, ...claim.comments.map((one) => one.text), ...claim.sources.map((one) => one.finding)]
      for (const text of texts) if (text) expect(kept).toContain(JSON.stringify(text).slice(1, -1))
    }
  })

  it("has Krugman's quote open and disputed, and the split and crash rows beside the pattern claim", () => {
    const krugman = about('ouroboros')
    expect(krugman.status).toBe('help_needed')
    expect(standingOf(krugman)).toMatchObject({ kind: 'disputed', ratings: ['open', 'unverifiable'] })
    expect(krugman.threads.some((thread) => thread.kind === 'query' && thread.resolvedAt === null)).toBe(true)
    expect(about('Every SoftBank share split').verdicts[0]?.rating).toBe('misleading')
    for (const year of ['June 2000', 'January 2006', 'June 2019'])
      expect(about(`split of ${year}`).verdicts[0]?.rating).toMatch(/half_true|missing_context/)
  })

  it('is the work of roles, several of them', () => {
    expect(new Set(world.events.map((event) => event.by)).size).toBeGreaterThanOrEqual(4)
  })
})
