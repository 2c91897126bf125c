'use client'

import { useTranslations } from 'use-intl'
import { CheckedForm } from '../../_people/checked-form.tsx'
import { useDeed } from '../../_people/use-deed.ts'
import { Button } from '../../_ui/actions/button.tsx'
import { Badge } from '../../_ui/display/badge.tsx'
import { Callout } from '../../_ui/display/callout.tsx'
import { Panel } from '../../_ui/layout/panel.tsx'
import type { AccountActions, LinkLine } from './account-types.ts'

export type LinksProps = { links: readonly LinkLine[]; isTaken: boolean; actions: AccountActions }

/** The services that lead to this account; nothing where none is switched on. */
export function Links({ links, isTaken, actions }: LinksProps) {
  const t = useTranslations('people')
  const { busy, run } = useDeed()
  if (links.length === 0) return null
  return (
    <Panel title={t('account.links')}>
      <p className="mb-3 text-sm text-ink-quiet">{t('account.linksLead')}</p>
      {isTaken && (
        <Callout tone="danger" announce className="mb-3">
          {t('problems.OTHERS_ACCOUNT')}
        </Callout>
      )}
      <ul className="flex flex-col gap-2">
        {links.map(({ id, name, isLinked }) => (
          <li key={id} className="flex flex-wrap items-center gap-3 text-sm">
            {isLinked ? (
              <>
                <span className="font-medium">{name}</span>
                <Badge tone="ok">{t('account.linked')}</Badge>
                <Button
                  size="sm"
                  busy={busy}
                  aria-label={`${t('account.unlink')}: ${name}`}
                  onClick={() => run(() => actions.unlinkWay(id), t('account.unlinked', { name }))}
                >
                  {t('account.unlink')}
                </Button>
              </>
            ) : (
              <CheckedForm action={actions.linkWay}>
                {({ busy: isLeaving }) => (
                  <>
                    <input type="hidden" name="way" value={id} />
                    <Button type="submit" busy={isLeaving}>
                      {t('account.link', { name })}
                    </Button>
                  </>
                )}
              </CheckedForm>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
