import { Fragment } from 'react'
import { breakablePieces } from '#board/text/breakable.ts'

/** A longer text as somebody wrote it: whatever it is made of, a browser sets it in as much time as it is long. */
export function Words({ children: text }: { children: string }) {
  const pieces = breakablePieces(text)
  if (pieces.length === 1) return text
  return pieces.map((piece, at) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {piece}
    </Fragment>
  ))
}
