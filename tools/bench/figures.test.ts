import { describe, expect, it } from 'vitest'
import { figureOf, isMissed, measuredBeside, report, type Goal, type Report } from './figures.ts'
import { quantile, spreadOf } from './spread.ts'
import { missed, tableOf } from './table.ts'

const machine = {
  cpu: 'a small one',
  cores: 2,
  memoryGB: 8,
  node: 'v24',
  postgres: '18',
  synchronousCommit: 'on',
}
const reportOf = (median: number, goal?: Goal): Report => ({
  machine,
  figures: { 'command → screen': figureOf({ unit: 'ms', runs: [median], floor: [median / 4], goal }) },
})

describe('a spread', () => {
  it('names the middle and the ends, whatever the order', () => {
    expect(spreadOf([30, 10, 20])).toEqual({ median: 20, low: 10, high: 30 })
    const numbers = Array.from({ length: 100 }, (_, n) => n + 1)
    expect(quantile(numbers, 0.95)).toBe(96)
    expect(quantile([7], 0.95)).toBe(7)
    expect(quantile([], 0.5)).toBeNaN()
  })
})

describe('a figure', () => {
  it('is set against the floor of its own repetition, not against that of another', () => {
    const figure = figureOf({ unit: 'ms', runs: [10, 40, 20], floor: [5, 20, 10] })
    expect(figure).toMatchObject({ median: 20, low: 10, high: 40, ofFloor: { median: 2, low: 2, high: 2 } })
  })

  it('outlives being written and read', () => {
    const made = reportOf(12.34, { most: 100 })
    expect(report.parse(JSON.parse(JSON.stringify(made)))).toEqual(made)
  })

  it('keeps three digits, large or small', () => {
    expect(figureOf({ unit: 's', runs: [0.123456] }).median).toBe(0.123)
    expect(figureOf({ unit: '', runs: [12_345.6] }).median).toBe(12_346)
  })

  it('misses a goal from either side, and also when nothing came of it', () => {
    const of = (median: number, goal: Goal) => isMissed(figureOf({ unit: '', runs: [median], goal }))
    expect([of(5, { most: 4 }), of(4, { most: 4 }), of(5, { least: 6 }), of(6, { least: 6 })]).toEqual([
      true,
      false,
      true,
      false,
    ])
    expect(of(Number.NaN, { most: 4 })).toBe(true)
  })

  it('that could not be measured is left out, the others say how busy the machine was', () => {
    const figures = { there: figureOf({ unit: '', runs: [1] }), not: figureOf({ unit: '', runs: [Number.NaN] }) }
    expect(measuredBeside(0.123, figures)).toEqual({ there: { ...figures.there, others: 0.123 } })
  })
})

describe('the table', () => {
  it('stands beside the committed figures and says what missed its goal', () => {
    const { figures } = reportOf(150, { most: 100 })
    const table = tableOf(figures, reportOf(120, { most: 100 }))
    expect(table).toMatch(/command → screen\s+150 ms\s+MISSED ≤ 100\s+4\s+120\s+1\.25$/)
    expect(missed(figures)).toEqual(['command → screen: 150 ms, promised ≤ 100'])
  })

  it('does without committed figures and without a goal', () => {
    expect(tableOf(reportOf(150).figures, null)).toMatch(/150 ms\s+4$/)
    expect(missed(reportOf(150).figures)).toEqual([])
    expect(missed(reportOf(99, { most: 100 }).figures)).toEqual([])
  })
})
