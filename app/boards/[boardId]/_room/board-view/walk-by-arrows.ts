import type { KeyboardEvent } from 'react'

/** Arrow keys go from card to card: up and down in a column, left and right to the one beside it. */
export function walkByArrows(event: KeyboardEvent<HTMLElement>): void {
  if (event.shiftKey || event.altKey || event.metaKey || event.ctrlKey) return
  const from = event.target instanceof Element ? event.target.closest('[data-card-link]') : null
  const column = from?.closest('[data-column]')
  if (!from || !column) return
  const next = nextOf(event.key, from, column, event.currentTarget)
  if (!next) return
  event.preventDefault()
  next.focus()
}

function nextOf(key: string, from: Element, column: Element, board: Element): HTMLElement | undefined {
  const links = linksIn(column)
  const at = links.findIndex((link) => link === from)
  if (key === 'ArrowDown') return links[at + 1]
  if (key === 'ArrowUp') return links[at - 1]
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined
  const columns = [...board.querySelectorAll('[data-column]')]
  const here = columns.indexOf(column)
  const beside = key === 'ArrowRight' ? columns.slice(here + 1) : columns.slice(0, here).reverse()
  const filled = beside.map(linksIn).find((one) => one.length > 0)
  return filled?.[Math.min(at, filled.length - 1)]
}

function linksIn(column: Element): HTMLElement[] {
  return [...column.querySelectorAll<HTMLElement>('[data-card-link]')]
}
