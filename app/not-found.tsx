import { FileQuestion } from 'lucide-react'
import { getText } from './_text/server.ts'
import { LinkButton } from './_ui/actions/link-button.tsx'
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
        action={<LinkButton href="/boards">{t('errors.toBoards')}</LinkButton>}
      >
        {t('errors.notFoundBody')}
      </EmptyState>
    </main>
  )
}
