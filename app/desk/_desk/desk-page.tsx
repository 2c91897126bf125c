'use client'

import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Role } from '#board/kernel/role.ts'
import { Button } from '../../_ui/actions/button.tsx'
import { Page } from '../../_ui/layout/page.tsx'
import type { InvitationLine, PersonLine } from '#board/answers/desk-lines.ts'
import type { DeskActions } from './desk-types.ts'
import type { FactorRule } from '#board/answers/second-factor.ts'
import { FactorRuleChoice } from './factor-rule.tsx'
import { Invitations } from './invitations.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { PeopleList } from './people-list.tsx'
import { RemovedPeople } from './removed-people.tsx'

export type DeskPageProps = {
  people: readonly PersonLine[]
  /** Null for those who may not see invitations. */
  invitations: readonly InvitationLine[] | null
  /** The viewer's own id. */
  me: string
  mayInvite: readonly Role[]
  mayManage: boolean
  /** Of whom the desk asks a second factor; null for those who may not set it. */
  factorRule: FactorRule | null
  actions: DeskActions
}

/** Who works at the desk, with which rights, and who is invited. */
export function DeskPage({ people, invitations, me, mayInvite, mayManage, factorRule, actions }: DeskPageProps) {
  const t = useTranslations('people.desk')
  const [inviting, setInviting] = useState(false)
  const active = people.filter((person) => person.removedAt === null)
  const inviteButton = (
    <Button variant="primary" icon={<UserPlus aria-hidden />} onClick={() => setInviting(true)}>
      {t('invite')}
    </Button>
  )
  return (
    <Page title={t('title')} lead={t('lead', { count: active.length })} actions={mayInvite.length > 0 && inviteButton}>
      <PeopleList people={active} me={me} mayManage={mayManage} actions={actions} />
      {invitations && (
        <div className="mt-8">
          <h2 className="mb-2 text-lg font-semibold">{t('invitations')}</h2>
          <Invitations invitations={invitations} mayRevoke={mayInvite} actions={actions} />
        </div>
      )}
      {mayManage && <RemovedPeople people={people.filter((person) => person.removedAt !== null)} actions={actions} />}
      {factorRule && <FactorRuleChoice rule={factorRule} setFactorRule={actions.setFactorRule} />}
      <InviteDialog open={inviting} onOpenChange={setInviting} roles={mayInvite} invite={actions.invite} />
    </Page>
  )
}
