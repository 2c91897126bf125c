/** The veil behind modal windows. */
export const backdropStyle =
  'fixed inset-0 z-50 bg-scrim transition-opacity duration-150 data-starting-style:opacity-0 data-ending-style:opacity-0'
