import type { ReactNode } from 'react'

/** Heading of a part of the claim for those who cannot see its tab, and what can be done in it. */
export function SectionHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <>
      <h3 className="sr-only">{title}</h3>
      {children && <div className="flex flex-wrap gap-2">{children}</div>}
    </>
  )
}
