import clsx from 'clsx'

/** How a claim is called: C12. */
export const claimName = (no: number): string => `C${no}`

/** The number of a claim, set so that numbers stand below each other. */
export function ClaimNo({ no, className }: { no: number; className?: string }) {
  return <span className={clsx('tabular text-xs font-semibold text-ink-quiet', className)}>{claimName(no)}</span>
}
