import type { ReactNode } from 'react'

/** Heading of a part of the claim, with what can be done in it. */
export function SectionHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="flex min-h-7 flex-wrap items-center justify-between gap-2">
      <h3 className="text-base font-semibold">{title}</h3>
      {children}
    </div>
  )
}
