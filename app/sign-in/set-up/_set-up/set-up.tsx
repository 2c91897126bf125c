'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { FactorActions } from '../../../_people/factors/factor-types.ts'
import { PasskeyAdd } from '../../../_people/factors/passkey-add.tsx'
import { RecoveryCodes } from '../../../_people/factors/recovery-codes.tsx'
import { TotpSetUpForm } from '../../../_people/factors/totp-set-up.tsx'
import { Button } from '../../../_ui/actions/button.tsx'
import { buttonStyle } from '../../../_ui/actions/button-style.ts'

export type SetUpProps = {
  actions: Pick<FactorActions, 'setUpTotp' | 'newPasskeyOptions' | 'addPasskey'>
  /** One is there already. */
  isDone: boolean
  next: string
  signOut: () => Promise<void>
}

/** The first second factor, asked for by the desk; then the recovery codes, and on. */
export function SetUp({ actions, isDone, next, signOut }: SetUpProps) {
  const t = useTranslations('people')
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const isSet = isDone || codes !== null
  return (
    <div className="flex flex-col gap-5">
      {codes && <RecoveryCodes codes={codes} />}
      {!isSet && <TotpSetUpForm hasOne={false} setUpTotp={actions.setUpTotp} onAdded={setCodes} />}
      {!isSet && <hr className="border-line" />}
      {!isSet && <PasskeyAdd {...actions} onAdded={setCodes} />}
      {isSet ? (
        // A whole new page: whatever the router keeps was made for somebody who might see nothing.
        <a href={next} className={`${buttonStyle('primary')} w-full justify-center no-underline`}>
          {t('signIn.goOn')}
        </a>
      ) : (
        <form action={signOut}>
          <Button type="submit" variant="quiet">
            {t('signIn.startOver')}
          </Button>
        </form>
      )}
    </div>
  )
}
