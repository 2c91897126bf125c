'use client'

import { useTranslations } from 'use-intl'
import { Button } from '../../../_ui/actions/button.tsx'
import { Callout } from '../../../_ui/display/callout.tsx'

export type SignOutFirstProps = { name: string; signOut: () => Promise<void> }

/** Says who is signed in here, before a second account is made by mistake. */
export function SignOutFirst({ name, signOut }: SignOutFirstProps) {
  const t = useTranslations('people.join')
  const common = useTranslations('common')
  return (
    <Callout
      tone="warn"
      className="mb-4"
      title={t('already', { name })}
      action={
        <form action={signOut}>
          <Button type="submit" size="sm">
            {common('signOut')}
          </Button>
        </form>
      }
    >
      {t('alreadyBody')}
    </Callout>
  )
}
