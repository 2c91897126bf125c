import { describe, expect, it } from 'vitest'
import { filesBelow, textOf } from './sources.ts'

const FOLDER = 'docs/decisions'
const INDEX = `${FOLDER}/README.md`
const LONGEST_PAGE = 60

type Decision = {
  file: string
  number: string
  head: string
  title: string
  status: string
  date: string
  lines: number
}

const PAGE = /^# (\d{4}) · (\S.*)\n\nStatus: (accepted|superseded by \d{4}), (\d{4}-\d{2}-\d{2})(?: · \S.*)?\n\n/

const pages = filesBelow(FOLDER).filter((file) => file.endsWith('.md') && file !== INDEX)
const decisions = pages.map((file): Decision => {
  const text = textOf(file)
  const [, head = '', title = '', status = '', date = ''] = PAGE.exec(text) ?? []
  return {
    file,
    number: file.slice(FOLDER.length + 1).slice(0, 4),
    head,
    title,
    status,
    date,
    lines: text.split('\n').length - 1,
  }
})
const rows = textOf(INDEX)
  .split('\n')
  .filter((line) => line.startsWith('| ['))

describe('decisions', () => {
  it('begin with "# NNNN · title", the number of the file, and "Status: accepted, YYYY-MM-DD" or "superseded by NNNN"', () => {
    expect(decisions.length).toBeGreaterThan(20)
    expect(decisions.filter(({ number, head }) => head !== number).map(({ file }) => file)).toEqual([])
  })

  it('have a number each', () => {
    expect(new Set(decisions.map(({ number }) => number)).size).toBe(decisions.length)
  })

  it('name as their successor a later page that is there', () => {
    const isWrong = ({ number, status }: Decision) => {
      const successor = /\d{4}/.exec(status)?.[0]
      return successor !== undefined && !decisions.some((other) => other.number === successor && successor > number)
    }
    expect(decisions.filter(isWrong).map(({ file }) => file)).toEqual([])
  })

  it(`are decisions and no diaries: at most ${LONGEST_PAGE} lines`, () => {
    expect(decisions.filter(({ lines }) => lines > LONGEST_PAGE).map(({ file }) => file)).toEqual([])
  })

  it('stand in the index, in their order, with title and status as on the page, and one line of what was decided', () => {
    const heads = rows.map((row) => row.split(' | ').slice(0, 3).join(' | '))
    const expected = decisions
      .toSorted((a, b) => a.number.localeCompare(b.number))
      .map(
        ({ file, number, title, status, date }) =>
          `| [${number}](${file.slice(FOLDER.length + 1)}) | ${title} | ${status}, ${date}`,
      )
    expect(heads).toEqual(expected)
    expect(rows.filter((row) => !/ \| \S[^|]{20,} \|$/.test(row))).toEqual([])
  })
})
