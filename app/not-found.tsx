import { FileQuestion } from 'lucide-react'
import { DeadEnd } from './_shell/dead-end.tsx'
import { getText } from './_text/server.ts'
import { buttonStyle } from './_ui/actions/button-style.ts'

/** One answer for what does not exist and what one may not see. */
export default async function NotFound() {
  const { t } = await getText()
  return (
    <DeadEnd
      product={t('common.product')}
      icon={<FileQuestion />}
      title={t('errors.notFoundTitle')}
      action={
        <a href="/boards" className={buttonStyle()}>
          {t('errors.toBoards')}
        </a>
      }
    >
      {t('errors.notFoundBody')}
    </DeadEnd>
  )
}
