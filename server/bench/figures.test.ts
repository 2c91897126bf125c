import { describe, expect, it } from 'vitest'
import { figureOf, report, type Report } from './figures.ts'
import { quantile, spreadOf } from './spread.ts'
import { overCeiling, tableOf } from './table.ts'

const machine = { cpu: 'a small one', cores: 2, node: 'v24', load: 0.4 }
const reportOf = (median: number, ceiling?: number): Report => ({
  machine,
  figures: { 'command → screen': figureOf({ unit: 'ms', runs: [median], floor: [median / 4], ceiling }) },
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
    expect(figure).toMatchObject({ median: 20, low: 10, high: 40, overFloor: { median: 2, low: 2, high: 2 } })
  })

  it('outlives being written and read', () => {
    const made = reportOf(12.34, 100)
    expect(report.parse(JSON.parse(JSON.stringify(made)))).toEqual(made)
  })
})

describe('the table', () => {
  it('stands beside the committed figures and says what is over its ceiling', () => {
    const table = tableOf(reportOf(150, 100), reportOf(120, 100))
    expect(table).toMatch(/command → screen\s+150 ms\s+150–150\s+OVER 100\s+4\s+120\s+\+25 %/)
    expect(overCeiling(reportOf(150, 100))).toEqual(['command → screen'])
  })

  it('does without committed figures and without a ceiling', () => {
    expect(tableOf(reportOf(150), null)).toMatch(/150 ms\s+150–150\s+4\s*$/)
    expect(overCeiling(reportOf(150))).toEqual([])
    expect(overCeiling(reportOf(99, 100))).toEqual([])
  })
})
