import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import { now } from '../../clock.ts'
import { env } from '../../env.ts'
import { db } from '../../house.ts'
import type { Viewer } from '../viewer.ts'
import { makeChallenge, takeChallenge } from './challenge.ts'
import type { Purpose } from './challenge.ts'

const part = z
  .string()
  .regex(/^[\w-]+$/)
  .max(20_000)
const attachment = z.enum(['platform', 'cross-platform']).optional().catch(undefined)

/** What a browser makes of a new passkey (WebAuthn's RegistrationResponseJSON), as far as we read it. */
export const newPasskey = z.object({
  id: part.max(2_000),
  rawId: part.max(2_000),
  type: z.literal('public-key'),
  authenticatorAttachment: attachment,
  response: z.object({
    clientDataJSON: part,
    attestationObject: part,
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
})

/** What a browser answers with a passkey (WebAuthn's AuthenticationResponseJSON), as far as we read it. */
export const passkeyAnswer = z.object({
  id: part.max(2_000),
  rawId: part.max(2_000),
  type: z.literal('public-key'),
  authenticatorAttachment: attachment,
  response: z.object({ clientDataJSON: part, authenticatorData: part, signature: part, userHandle: part.nullish() }),
})
export type PasskeyAnswer = z.output<typeof passkeyAnswer>

// Without extensions: we ask for none, and browsers write them in another way than this package.
type Plain<Make extends (...args: never[]) => Promise<{ extensions?: unknown }>> = Omit<
  Awaited<ReturnType<Make>>,
  'extensions'
>

// Passkeys belong to the name under which people reach this desk: moved to another, the desk knows them no more.
const rpID = () => new URL(env().APP_URL).hostname

/** What to hand navigator.credentials.create so that it makes a passkey for this person. */
export async function registrationOptions(viewer: Viewer): Promise<Plain<typeof generateRegistrationOptions>> {
  const mine = await db().passkey.findMany({ where: { userId: viewer.userId } })
  const { extensions: _, ...options } = await generateRegistrationOptions({
    rpName: env().DESK_NAME,
    rpID: rpID(),
    userName: viewer.email,
    userDisplayName: viewer.name,
    // One number for a person, so that a device replaces its passkey instead of gathering several.
    userID: new TextEncoder().encode(viewer.userId),
    challenge: makeChallenge('register', viewer.userId),
    attestationType: 'none',
    excludeCredentials: mine.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  })
  return options
}

/** The columns of a passkey that was made as asked; null when it was not. */
export async function readNewPasskey(userId: string, response: z.output<typeof newPasskey>) {
  const verified = await verifyRegistrationResponse({
    response: { ...response, clientExtensionResults: {} },
    expectedChallenge: (challenge) => takeChallenge('register', userId, challenge),
    expectedOrigin: env().APP_URL,
    expectedRPID: rpID(),
    requireUserVerification: false,
  }).catch(() => null)
  if (!verified?.verified) return null
  const { credential } = verified.registrationInfo
  return {
    credentialId: credential.id,
    publicKey: credential.publicKey,
    counter: BigInt(credential.counter),
    transports: credential.transports ?? [],
  }
}

/** What to hand navigator.credentials.get: one of this person's passkeys, or of anybody's where nobody is known yet. */
export async function answerOptions(userId: string | null): Promise<Plain<typeof generateAuthenticationOptions>> {
  const mine = userId === null ? [] : await db().passkey.findMany({ where: { userId } })
  const { extensions: _, ...options } = await generateAuthenticationOptions({
    rpID: rpID(),
    challenge: makeChallenge(userId === null ? 'sign-in' : 'factor', userId ?? ''),
    allowCredentials: mine.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    // Alone it has to stand for what one has and what one knows or is; beside a password for what one has.
    userVerification: userId === null ? 'required' : 'discouraged',
  })
  return options
}

/** Whose passkey this is, when it answered as asked; null else. With `userId` only that person's counts. */
export async function provesPasskey(userId: string | null, answer: PasskeyAnswer): Promise<string | null> {
  const passkey = await db().passkey.findUnique({ where: { credentialId: answer.id } })
  if (!passkey || (userId !== null && passkey.userId !== userId)) return null
  const purpose: Purpose = userId === null ? 'sign-in' : 'factor'
  const { userHandle, ...response } = answer.response
  const verified = await verifyAuthenticationResponse({
    response: {
      ...answer,
      response: { ...response, ...(userHandle == null ? {} : { userHandle }) },
      clientExtensionResults: {},
    },
    expectedChallenge: (challenge) => takeChallenge(purpose, userId ?? '', challenge),
    expectedOrigin: env().APP_URL,
    expectedRPID: rpID(),
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: Number(passkey.counter),
      transports: passkey.transports,
    },
    requireUserVerification: userId === null,
  }).catch(() => null)
  if (!verified?.verified) return null
  const counter = BigInt(verified.authenticationInfo.newCounter)
  await db().passkey.update({ where: { id: passkey.id }, data: { counter, lastUsedAt: now() } })
  return passkey.userId
}
