import type { Trouble } from '#board/answers/people-problem.ts'
import type { TotpProposal } from '#board/answers/second-factor.ts'
import type { FormAction } from '../form-state.ts'
import type { NewPasskeyOptions } from '../passkey.ts'

type Done = Promise<Trouble | null>

/** Where setting up an app stands: the secret to be scanned, or done, with recovery codes if it is the first factor. */
export type TotpSetUp = { readonly proposal: TotpProposal } | { readonly codes: readonly string[] | null }

/** The server actions by which second factors come and go. */
export type FactorActions = {
  readonly setUpTotp: FormAction<TotpSetUp>
  readonly newPasskeyOptions: () => Promise<NewPasskeyOptions | Trouble>
  readonly addPasskey: (name: string, made: unknown) => Promise<{ readonly codes: readonly string[] | null } | Trouble>
  readonly renamePasskey: (passkeyId: string, name: string) => Done
  readonly removeTotp: () => Done
  readonly removePasskey: (passkeyId: string) => Done
  readonly newCodes: () => Promise<{ readonly codes: readonly string[] } | Trouble>
}
