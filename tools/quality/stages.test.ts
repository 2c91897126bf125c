import { describe, expect, it } from 'vitest'
import { lacking } from './stages.ts'

describe('what a machine lacks', () => {
  it('is said in a sentence, and nothing is skipped where nothing is missing', () => {
    const there = (name: string) => (name === 'nginx' ? '/usr/sbin/nginx' : undefined)
    expect(lacking('faults', ['nginx'], there)).toBeUndefined()
    expect(lacking('faults', ['nginx', 'redis-server'], there)).toBe(
      'Skipped: faults, since there is no redis-server on this machine.',
    )
    expect(lacking('faults', ['nginx', 'redis-server'], () => undefined)).toBe(
      'Skipped: faults, since there is no nginx and no redis-server on this machine.',
    )
  })
})
