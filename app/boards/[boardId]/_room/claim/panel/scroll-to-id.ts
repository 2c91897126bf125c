/** Brings an element into view and gives it the focus where it can take it; false when it is not in the page. */
export function scrollToId(id: string, block: ScrollLogicalPosition): boolean {
  const element = document.getElementById(id)
  if (!element) return false
  const isCalm = window.matchMedia?.('(prefers-reduced-motion: reduce)').matches
  element.scrollIntoView?.({ block, behavior: isCalm ? 'auto' : 'smooth' })
  return true
}
