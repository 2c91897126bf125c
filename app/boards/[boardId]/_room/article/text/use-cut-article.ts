'use client'

import { useMemo, useState } from 'react'
import type { Board } from '#board/board.ts'
import { paragraphsOf, type Paragraph } from '#board/select/paragraphs.ts'
import { cutParagraphs, isSameMarks, marksOf, type CutParagraph, type Mark } from '#board/select/segments.ts'
import { useBoard } from '../../live/hooks.ts'

/** The article cut for drawing. Paragraphs that did not change are the same objects from one time to the next. */
export function useCutArticle(): readonly CutParagraph[] {
  const text = useBoard(textOf)
  const headline = useBoard(headlineOf)
  const marks = useBoard(marksOf, isSameMarks)
  const paragraphs = useMemo(() => paragraphsOf(text, headline), [text, headline])
  const [cutter] = useState(newCutter)
  return useMemo(() => cutter(paragraphs, marks), [cutter, paragraphs, marks])
}

const textOf = (board: Board) => board.article.text
const headlineOf = (board: Board) => board.article.headline

function newCutter() {
  let last: readonly CutParagraph[] = []
  return (paragraphs: readonly Paragraph[], marks: readonly Mark[]) => (last = cutParagraphs(paragraphs, marks, last))
}
