'use client'

import { useTranslations } from 'use-intl'
import { LanguageSwitch } from '../../_shell/language-switch.tsx'
import { ThemeSwitch } from '../../_shell/theme-switch.tsx'
import { Page } from '../../_ui/layout/page.tsx'
import { Panel } from '../../_ui/layout/panel.tsx'
import type { SessionLine, TokenLine } from '#board/answers/desk-lines.ts'
import type { AccountActions, AccountPerson } from './account-types.ts'
import { NameForm } from './name-form.tsx'
import { PasswordForm } from './password-form.tsx'
import { Sessions } from './sessions.tsx'
import { Tokens } from './tokens.tsx'

export type AccountPageProps = {
  person: AccountPerson
  sessions: readonly SessionLine[]
  tokens: readonly TokenLine[]
  actions: AccountActions
}

/** One's own name, password, browsers, tokens and looks. */
export function AccountPage({ person, sessions, tokens, actions }: AccountPageProps) {
  const t = useTranslations('people.account')
  const role = useTranslations('labels.role')
  return (
    <Page title={t('title')} lead={t('who', { email: person.email, role: role(person.role) })} width="measure">
      <div className="flex flex-col gap-4">
        <Panel title={t('profile')}>
          <NameForm name={person.name} saveName={actions.saveName} />
        </Panel>
        <Panel title={t('password')}>
          <PasswordForm hasPassword={person.hasPassword} changePassword={actions.changePassword} />
        </Panel>
        <Sessions sessions={sessions} actions={actions} />
        <Tokens tokens={tokens} actions={actions} />
        <Panel title={t('appearance')}>
          <p className="mb-3 text-sm text-ink-quiet">{t('appearanceLead')}</p>
          <div className="flex flex-wrap gap-3">
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        </Panel>
      </div>
    </Page>
  )
}
