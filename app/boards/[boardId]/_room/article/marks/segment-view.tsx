'use client'

import { Fragment, type ReactNode } from 'react'
import { breakablePieces } from '#board/text/breakable.ts'
import type { Mark, Segment } from '#board/select/segments.ts'
import { MarkLayer } from './mark-layer.tsx'
import { MarkSign } from './mark-sign.tsx'

/** A stretch of the article under the same marks. Its words stand in `data-start` elements and nowhere else. */
export function SegmentView({ segment, text }: { segment: Segment; text: string }) {
  const { start, marks, ends } = segment
  if (marks.length === 0) return <Piece start={start} text={text} />
  const claims = marks.map((mark) => mark.claimId).join(' ')
  const { head, tail } = lastWord(text, ends.length > 0)
  return (
    <>
      {head && (
        <Layers marks={marks} claims={claims}>
          <Piece start={start} text={head} />
        </Layers>
      )}
      {tail && (
        // The last word and the sign after it stay on one line.
        <span className="whitespace-nowrap">
          <Layers marks={marks} claims={claims}>
            <Piece start={start + head.length} text={tail} />
          </Layers>
          {ends.map((mark) => (
            <MarkSign key={mark.occurrenceId} mark={mark} />
          ))}
        </span>
      )}
    </>
  )
}

function Piece({ start, text }: { start: number; text: string }) {
  let at = start
  return breakablePieces(text).map((piece) => {
    const from = at
    at += piece.length
    return (
      <Fragment key={from}>
        {from > start && <wbr />}
        <span data-start={from}>{piece}</span>
      </Fragment>
    )
  })
}

function Layers({ marks, claims, children }: { marks: readonly Mark[]; claims: string; children: ReactNode }) {
  const layered = marks.reduceRight<ReactNode>(
    (inner, mark) => (
      <MarkLayer key={mark.occurrenceId} mark={mark}>
        {inner}
      </MarkLayer>
    ),
    children,
  )
  return (
    <span data-claims={claims} className="cursor-pointer">
      {layered}
    </span>
  )
}

const LONGEST_UNBROKEN = 24

// A word too long for a narrow line must stay breakable: only its end is bound to the sign.
function lastWord(text: string, isEnd: boolean): { head: string; tail: string } {
  if (!isEnd) return { head: text, tail: '' }
  const near = text.slice(-LONGEST_UNBROKEN)
  const from = text.length - near.length + Math.max(0, near.search(/(?<!\S)\S+\s*$/u))
  const isTorn = /^[\uDC00-\uDFFF]/.test(text.slice(from))
  const at = isTorn ? from - 1 : from
  return { head: text.slice(0, at), tail: text.slice(at) }
}
