import clsx from 'clsx'
import type { ReactNode } from 'react'

export type PageProps = {
  title: ReactNode
  /** A sentence below the title. */
  lead?: ReactNode
  /** Buttons beside the title. */
  actions?: ReactNode
  width?: 'form' | 'measure' | 'page'
  children: ReactNode
}

const widths = { form: 'max-w-form', measure: 'max-w-3xl', page: 'max-w-page' }

/** The frame of an ordinary page: title, lead, actions and content in one column. */
export function Page({ title, lead, actions, width = 'page', children }: PageProps) {
  return (
    <main id="main" tabIndex={-1} className={clsx('mx-auto w-full px-4 py-6 outline-none sm:px-6', widths[width])}>
      <div className="mb-5 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h1 className="font-serif text-2xl font-semibold tracking-[-0.01em] text-balance">{title}</h1>
          {lead && <p className="mt-1 max-w-prose text-base text-ink-quiet">{lead}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {children}
    </main>
  )
}
