const MOST_FRAMES = 40

/**
 * Leads to a form that this person has just opened: brings it into view and puts the focus on its first field, as soon as it
 * is drawn. Forms never take the focus by themselves, since a kept draft opens one on a page that somebody only reads.
 */
export function goToForm(formId: string, frames = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    const form = document.getElementById(formId)
    if (!form) return frames > 0 ? goToForm(formId, frames - 1) : undefined
    form.scrollIntoView?.({ block: 'start' })
    form.querySelector<HTMLElement>('input:checked, input, textarea')?.focus({ preventScroll: true })
  })
}
