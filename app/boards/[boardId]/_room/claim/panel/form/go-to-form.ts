const MOST_FRAMES = 40

/**
 * Leads to a form that this person has just opened: brings it into view and puts the focus on its first field, as soon as it
 * is drawn. Forms never take the focus by themselves, since a kept draft opens one on a page that somebody only reads.
 */
export function goToForm(formId: string): void {
  look(formId, MOST_FRAMES, document.activeElement)
}

function look(formId: string, frames: number, from: Element | null): void {
  requestAnimationFrame(() => {
    const form = document.getElementById(formId)
    if (form) return arrive(form)
    // Its code may still be on the way, however long that takes; but who has gone elsewhere meanwhile is not called back.
    const isComing = document.querySelector('[data-part-coming]') !== null
    if (isComing && hasLeft(from)) return
    if (isComing || frames > 0) look(formId, isComing ? MOST_FRAMES : frames - 1, from)
  })
}

function arrive(form: HTMLElement): void {
  form.scrollIntoView?.({ block: 'start' })
  form.querySelector<HTMLElement>('input:checked, input, textarea')?.focus({ preventScroll: true })
}

// Buttons and menus hand the focus on as the form opens; only a field is a place where somebody has begun something else.
function hasLeft(from: Element | null): boolean {
  const now = document.activeElement
  return now !== from && now !== null && now.matches('input, textarea')
}
