/** The element that scrolls a part of the page. */
export function scrollerOf(element: Element): Element {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at)
    if (overflowY === 'auto' || overflowY === 'scroll') return at
  }
  return document.documentElement
}

/** Offset in the article of what stands at the top of the window, interpolated within its paragraph; null before layout. */
export function firstOffsetInSight(root: HTMLElement | null): number | null {
  if (!root) return null
  const top = Math.max(0, scrollerOf(root).getBoundingClientRect().top)
  const paragraphs = [...root.querySelectorAll<HTMLElement>('[data-paragraph]')]
  const paragraph = paragraphs.find((one) => one.getBoundingClientRect().bottom > top + 4)
  if (!paragraph) return null
  const { height, top: from } = paragraph.getBoundingClientRect()
  const share = height > 0 ? Math.min(1, Math.max(0, (top - from) / height)) : 0
  return Number(paragraph.dataset['paragraph']) + Math.round(share * paragraph.textContent.length)
}
