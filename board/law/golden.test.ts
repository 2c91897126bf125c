import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { applyAll } from './apply.ts'
import type { Event } from './event.ts'
import { LOGGED_TYPES } from './features.ts'
import { bytesOfEvent } from './stored.ts'
import { upcast } from './upcast.ts'

const folder = new URL('../fixtures/', import.meta.url)
const logs = readdirSync(folder).filter((name) => name.endsWith('.log.jsonl'))

const eventsIn = (name: string): Event[] =>
  readFileSync(new URL(name, folder), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('golden logs', () => {
  it.each(logs)('H1 H2: %s, written once and never edited, still folds to its board', (name) => {
    const events = eventsIn(name).map((event) => upcast(event))
    const board = applyAll(null, events)
    const expected = JSON.parse(readFileSync(new URL(name.replace('.log.jsonl', '.board.json'), folder), 'utf8'))
    // Boards written before logs were counted say nothing of it: an old log is counted all the same.
    const { stored, ...rest } = JSON.parse(JSON.stringify(board))
    expect(rest).toEqual(expected)
    expect(stored.bytes).toBe(events.reduce((sum, event) => sum + bytesOfEvent(event), 0))
  })

  it('hold every type of event that a log can hold', () => {
    const types = new Set(logs.flatMap(eventsIn).map((event) => event.type))
    expect([...types].sort()).toEqual([...LOGGED_TYPES].sort())
  })

  it('H2: an older version is lifted step by step, and the stored event stays as it is', () => {
    const stored: Event = {
      type: 'board.renamed',
      data: { title: 'a', was: 'b' },
      seq: 2,
      at: 1,
      by: 'x',
      commandId: 'y',
      v: 1,
    }
    const more = (name: string) => (data: unknown) => ({ ...(data instanceof Object ? data : {}), [name]: true })
    const lifted = upcast(stored, [more('second'), more('third')])
    expect(lifted).toMatchObject({ v: 3, data: { title: 'a', second: true, third: true } })
    expect(stored).toMatchObject({ v: 1, data: { title: 'a', was: 'b' } })
  })
})
