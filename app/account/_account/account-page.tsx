'use client'

import { useTranslations } from 'use-intl'
import { LanguageSwitch } from '../../_shell/language-switch.tsx'
import { ThemeSwitch } from '../../_shell/theme-switch.tsx'
import { Page } from '../../_ui/layout/page.tsx'
import { Panel } from '../../_ui/layout/panel.tsx'
import type { SessionLine, TokenLine } from '#board/answers/desk-lines.ts'
import type { FactorLines } from '#board/answers/second-factor.ts'
import { Callout } from '../../_ui/display/callout.tsx'
import type { AccountActions, AccountPerson, LinkLine } from './account-types.ts'
import { Links } from './links.tsx'
import { NameForm } from './name-form.tsx'
import { PasswordForm } from './password-form.tsx'
import { SecondFactors } from './second-factors.tsx'
import { Sessions } from './sessions.tsx'
import { Tokens } from './tokens.tsx'

export type AccountPageProps = {
  person: AccountPerson
  sessions: readonly SessionLine[]
  untold: readonly string[]
  tokens: readonly TokenLine[]
  factors: FactorLines
  links: readonly LinkLine[]
  /** A provider's account that was to be linked belongs to somebody else. */
  isLinkTaken: boolean
  actions: AccountActions
}

/** One's own name, password, browsers, tokens and looks. */
export function AccountPage(props: AccountPageProps) {
  const { person, sessions, tokens, actions } = props
  const t = useTranslations('people.account')
  const role = useTranslations('labels.role')
  return (
    <Page title={t('title')} lead={t('who', { email: person.email, role: role(person.role) })} width="measure">
      <div className="flex flex-col gap-4">
        <Panel title={t('profile')}>
          <NameForm name={person.name} saveName={actions.saveName} />
        </Panel>
        <Panel title={t('password')}>
          {person.isPasswordWeak && (
            <Callout tone="warn" title={t('weakPassword')} className="mb-4">
              {t('weakPasswordBody')}
            </Callout>
          )}
          <PasswordForm hasPassword={person.hasPassword} changePassword={actions.changePassword} />
        </Panel>
        <SecondFactors factors={props.factors} actions={actions} />
        <div id="sessions">
          <Sessions sessions={sessions} untold={props.untold} actions={actions} />
        </div>
        <Links links={props.links} isTaken={props.isLinkTaken} actions={actions} />
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
