import { generateSecret, generateURI, verify } from 'otplib'
import { encode } from 'uqr'
import { z } from 'zod'
import type { TotpProposal } from '#board/answers/second-factor.ts'
import { now } from '../../clock.ts'
import { env } from '../../env.ts'
import { db } from '../../house.ts'
import { log } from '../../log.ts'
import { seal, unseal } from '../sealed.ts'
import type { Viewer } from '../viewer.ts'

const KEPT = 'totp secret'
const PROPOSED = 'totp proposal'
const PROPOSAL_MS = 30 * 60 * 1000
/** One step to either side: clocks differ, and people type slowly. */
const TOLERANCE_S = 30

/** A code as people type it: six digits, spaces allowed. */
export const totpCode = z
  .string()
  .max(20)
  .transform((text) => text.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/))

const proposal = z.strictObject({ secret: z.string(), until: z.number() })

/** A fresh secret for somebody's app. Nothing is kept: it comes back sealed, with a code that the app made from it. */
export function proposeTotp(viewer: Viewer): TotpProposal {
  const secret = generateSecret()
  return shown(
    viewer,
    secret,
    seal(PROPOSED, viewer.userId, JSON.stringify({ secret, until: now().getTime() + PROPOSAL_MS })),
  )
}

/** The same proposal once more, for a form whose code did not fit; null when it has run out. */
export function proposalAgain(viewer: Viewer, sealed: string): TotpProposal | null {
  const read = opened(viewer.userId, sealed)
  return read && shown(viewer, read.secret, sealed)
}

function shown(viewer: Viewer, secret: string, sealed: string): TotpProposal {
  const uri = generateURI({ issuer: env().DESK_NAME, label: viewer.email, secret })
  return { sealed, secret: secret.match(/.{1,4}/g)?.join(' ') ?? secret, uri, qr: drawn(uri) }
}

function opened(userId: string, sealed: string): z.output<typeof proposal> | null {
  const text = unseal(PROPOSED, userId, sealed)
  const read = text === null ? null : proposal.parse(JSON.parse(text))
  return read !== null && read.until >= now().getTime() ? read : null
}

/** The secret and the step of a proposal whose code was right, to be kept; null when the code is wrong or it has run out. */
export async function provenProposal(
  userId: string,
  sealed: string,
  code: string,
): Promise<{ secret: string; lastStep: bigint } | 'ran_out' | null> {
  const read = opened(userId, sealed)
  if (read === null) return 'ran_out'
  const lastStep = await stepOf(read.secret, code)
  return lastStep === null ? null : { secret: seal(KEPT, userId, read.secret), lastStep }
}

/** True when a person's app shows this code now. A code is good once, and then none before it. */
export async function provesTotp(userId: string, code: string): Promise<boolean> {
  const kept = await db().totp.findUnique({ where: { userId } })
  const secret = kept && unseal(KEPT, userId, kept.secret)
  if (kept && secret === null)
    log().error({ userId }, 'a secret of an authenticator app cannot be read: has AUTH_SECRET changed?')
  const step = secret === null ? null : await stepOf(secret, code)
  if (step === null) return false
  // In one statement, so that of two who send the same code at once one is let in.
  const { count } = await db().totp.updateMany({ where: { userId, lastStep: { lt: step } }, data: { lastStep: step } })
  return count === 1
}

/** The step (30 s since 1970) whose code this is, now or one to either side; null when none is. */
async function stepOf(secret: string, code: string): Promise<bigint | null> {
  const epoch = Math.floor(now().getTime() / 1000)
  const result = await verify({ secret, token: code, epoch, epochTolerance: TOLERANCE_S })
  return result.valid ? BigInt(Math.floor(epoch / 30) + result.delta) : null
}

function drawn(uri: string): TotpProposal['qr'] {
  const { size, data } = encode(uri, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return { size, path }
}
