'use client'

import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { CheckedForm } from '../../_people/checked-form.tsx'
import { SecretLine } from '../../_people/secret-line.tsx'
import { useDeed } from '../../_people/use-deed.ts'
import { Button } from '../../_ui/actions/button.tsx'
import { TextLink } from '../../_ui/actions/text-link.tsx'
import { Callout } from '../../_ui/display/callout.tsx'
import { Time } from '../../_ui/display/time.tsx'
import { Field } from '../../_ui/fields/field.tsx'
import { TextInput } from '../../_ui/fields/text-input.tsx'
import { Panel } from '../../_ui/layout/panel.tsx'
import { Confirm } from '../../_ui/overlays/confirm.tsx'
import type { TokenLine } from '#board/answers/desk-lines.ts'
import type { AccountActions } from './account-types.ts'

export type TokensProps = { tokens: readonly TokenLine[]; actions: AccountActions }

/** Keys for programs: make one, see it once, revoke it. */
export function Tokens({ tokens, actions }: TokensProps) {
  const t = useTranslations('people.account')
  return (
    <Panel title={t('tokens')}>
      <p className="mb-3 text-sm text-ink-quiet">
        {t.rich('tokensLead', { link: (words) => <TextLink href="/api">{words}</TextLink> })}
      </p>
      {tokens.length > 0 ? (
        <ul className="mb-4 divide-y divide-line border-y border-line">
          {tokens.map((token) => (
            <Token key={token.id} token={token} revokeToken={actions.revokeToken} />
          ))}
        </ul>
      ) : (
        <p className="mb-4 text-sm text-ink-faint">{t('noTokens')}</p>
      )}
      <NewToken createToken={actions.createToken} />
    </Panel>
  )
}

function NewToken({ createToken }: Pick<AccountActions, 'createToken'>) {
  const t = useTranslations('people.account')
  const [secret, setSecret] = useState<string | null>(null)
  return (
    <>
      {secret !== null && (
        <Callout tone="ok" announce title={t('tokenOnce')} className="mb-4">
          <SecretLine label={t('newToken')} copyLabel={t('copyToken')} secret={secret} />
        </Callout>
      )}
      <CheckedForm
        action={createToken}
        onDone={({ token }) => setSecret(token)}
        className="flex flex-wrap items-end gap-2"
      >
        {({ state, busy, wrong }) => (
          <>
            <Field label={t('tokenName')} error={wrong('name')} className="flex-1 basis-52">
              <TextInput
                name="name"
                maxLength={80}
                placeholder={t('tokenNameExample')}
                defaultValue={state.kept['name'] ?? ''}
              />
            </Field>
            <Button type="submit" busy={busy}>
              {t('createToken')}
            </Button>
          </>
        )}
      </CheckedForm>
    </>
  )
}

function Token({ token, revokeToken }: { token: TokenLine; revokeToken: AccountActions['revokeToken'] }) {
  const t = useTranslations('people.account')
  const [asking, setAsking] = useState(false)
  const { busy, run } = useDeed()
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-sm">
      <KeyRound aria-hidden className="size-4 shrink-0 text-ink-faint" />
      <span className="min-w-0 flex-1 basis-44">
        <span className="block font-medium break-words">{token.name}</span>
        <span className="block text-xs text-ink-quiet">
          {t('made')} <Time at={token.createdAt} /> ·{' '}
          {token.lastUsedAt === null ? (
            t('neverUsed')
          ) : (
            <>
              {t('lastUsed')} <Time at={token.lastUsedAt} />
            </>
          )}
        </span>
      </span>
      <Button size="sm" aria-label={`${t('revokeToken')}: ${token.name}`} onClick={() => setAsking(true)}>
        {t('revokeToken')}
      </Button>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t('revokeTokenTitle', { name: token.name })}
        body={t('revokeTokenBody')}
        confirmLabel={t('revokeToken')}
        danger
        busy={busy}
        onConfirm={() =>
          run(
            () => revokeToken(token.id),
            t('tokenRevoked'),
            () => setAsking(false),
          )
        }
      />
    </li>
  )
}
