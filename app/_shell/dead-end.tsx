import type { ReactNode } from 'react'
import { EmptyState } from '../_ui/display/empty-state.tsx'
import { Wordmark } from './wordmark.tsx'

export type DeadEndProps = { product: string; icon: ReactNode; title: string; action: ReactNode; children: ReactNode }

/** The page in place of one that is not there: whose it is, what is the matter, and one way on. */
export function DeadEnd({ product, icon, title, action, children }: DeadEndProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex h-12 max-w-page items-center px-4 sm:px-6">
          {/* A plain link: this page comes with every other one, and must not bring a router's code along. */}
          <a href="/" className="rounded-md">
            <Wordmark name={product} />
          </a>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="grid flex-1 place-items-center pb-[12dvh] outline-none">
        <EmptyState level={1} icon={icon} title={title} action={action}>
          {children}
        </EmptyState>
      </main>
    </div>
  )
}
