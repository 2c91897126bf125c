import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

/** Something that is there but not in the way, until it is opened. */
export function Fold({ summary, open, children }: { summary: string; open?: boolean; children: ReactNode }) {
  return (
    <details open={open} className="group/fold">
      <summary className="finger flex min-h-7 w-fit cursor-pointer list-none items-center gap-1 rounded-sm text-sm text-ink-quiet select-none hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-3.5 transition-transform group-open/fold:rotate-90" />
        {summary}
      </summary>
      <div className="pt-1.5">{children}</div>
    </details>
  )
}
