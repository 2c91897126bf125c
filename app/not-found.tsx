import { FileQuestion } from 'lucide-react'
import { getText } from './_text/server.ts'
import { buttonStyle } from './_ui/actions/button-style.ts'
import { EmptyState } from './_ui/display/empty-state.tsx'

/** One answer for what does not exist and what one may not see. */
export default async function NotFound() {
  const { t } = await getText()
  return (
    <main id="main" tabIndex={-1} className="grid min-h-[80dvh] place-items-center outline-none">
      <EmptyState
        level={1}
        icon={<FileQuestion />}
        title={t('errors.notFoundTitle')}
        action={
          // A plain link: this page comes with every other one, and must not bring a router's code along.
          <a href="/boards" className={buttonStyle()}>
            {t('errors.toBoards')}
          </a>
        }
      >
        {t('errors.notFoundBody')}
      </EmptyState>
    </main>
  )
}
