import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ROLES } from '#board/kernel/role.ts'
import { judgeDesk } from '#server/auth/desk/policy.ts'
import { factorRule } from '#server/auth/desk/factor-rule.ts'
import { deskOf } from '#server/auth/desk/read-desk.ts'
import { proofWaysOf } from '#server/auth/sign-in/step-up.ts'
import { viewerOf } from '#server/auth/viewer-of-request.ts'
import { ProofProvider } from '../_people/proof.tsx'
import { proofPasskeyOptions, prove } from '../account/factor-actions.ts'
import { SignedInHeader } from '../signed-in-header.tsx'
import { getText } from '../_text/server.ts'
import { DeskPage } from './_desk/desk-page.tsx'
import { bringBack, invite, remove, revoke, setFactorRule, setRole } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText()).t('people.desk.title') }
}

export default async function Desk() {
  const viewer = await viewerOf()
  if (!viewer) redirect('/sign-in?next=/desk')
  const [desk, ways, rule] = await Promise.all([deskOf(viewer), proofWaysOf(viewer.userId), factorRule()])
  const mayInvite = ROLES.filter((role) => judgeDesk(viewer.role, { do: 'invite', role }) === null)
  return (
    <>
      <SignedInHeader viewer={viewer} current="desk" />
      <ProofProvider ways={ways} actions={{ prove, passkeyOptions: proofPasskeyOptions }}>
        <DeskPage
          {...desk}
          me={viewer.userId}
          mayInvite={mayInvite}
          mayManage={judgeDesk(viewer.role, { do: 'bring-back', was: 'viewer' }) === null}
          factorRule={judgeDesk(viewer.role, { do: 'set-factor-rule' }) === null ? rule : null}
          actions={{ invite, revoke, setRole, remove, bringBack, setFactorRule }}
        />
      </ProofProvider>
    </>
  )
}
