import type { ReactNode } from 'react'

/** One property in a line of them: its sign, which may also be a button, and its value. Its name is heard, and seen on hover. */
export function Property({ label, sign, children }: { label: string; sign?: ReactNode; children: ReactNode }) {
  return (
    <div role="group" aria-label={label} title={label} className="flex h-7 max-w-full min-w-0 items-center">
      {sign}
      {children}
    </div>
  )
}
