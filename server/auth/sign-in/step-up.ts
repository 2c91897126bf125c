import { z } from 'zod'
import type { Trouble } from '#board/answers/people-problem.ts'
import type { ProofWays } from '#board/answers/second-factor.ts'
import { now } from '../../clock.ts'
import { env } from '../../env.ts'
import { db } from '../../house.ts'
import { noteSecurity } from '../../security-log.ts'
import { answerOptions, passkeyAnswer } from '../factors/passkeys.ts'
import { proveFactor } from '../factors/prove.ts'
import { totpCode } from '../factors/totp.ts'
import { readGiven } from '../form/read-form.ts'
import { givenPassword } from '../form/shape.ts'
import type { Viewer } from '../viewer.ts'
import { provesPassword } from './password.ts'
import { attempt, forgive } from './throttle.ts'

// For how long a proof of who sits there is good enough for what could take an account or a desk over.
const freshMs = () => env().STEP_UP_MINUTES * 60 * 1000

/** What somebody who is signed in may show again; a recovery code is for coming in only. */
const stepUpProof = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('password'), password: givenPassword }),
  z.strictObject({ kind: z.literal('totp'), code: totpCode }),
  z.strictObject({ kind: z.literal('passkey'), answer: passkeyAnswer }),
])
export type StepUpProof = z.output<typeof stepUpProof>

const asPassword = z.looseObject({ kind: z.literal('password') })

/** Reads what a browser sent as a proof. What has not even its shape proves nothing: wrong as a password or as a code. */
export function readProof(given: unknown): StepUpProof | Trouble {
  const wrong = readGiven(asPassword, given) ? 'WRONG_PASSWORD' : 'WRONG_CODE'
  return readGiven(stepUpProof, given) ?? { problem: wrong }
}

/** Null while whoever sits at this browser has shown lately (STEP_UP_MINUTES) who they are; else PROVE_IT. */
export async function needsProof(viewer: Viewer): Promise<Trouble | null> {
  // A program cannot be asked, so what needs a proof is not for programs.
  if (viewer.sessionId === null) return { problem: 'FORBIDDEN' }
  const session = await db().session.findUnique({ where: { id: viewer.sessionId }, select: { provenAt: true } })
  if (!session) return { problem: 'SIGNED_OUT' }
  const isFresh = session.provenAt !== null && now().getTime() - session.provenAt.getTime() < freshMs()
  return isFresh ? null : { problem: 'PROVE_IT' }
}

/** By what this person can show again who they are. */
export async function proofWaysOf(userId: string): Promise<ProofWays> {
  const user = await db().user.findUnique({
    where: { id: userId },
    select: { passwordHash: true, totp: { select: { userId: true } }, _count: { select: { passkeys: true } } },
  })
  return {
    password: user !== null && user.passwordHash !== null,
    totp: user !== null && user.totp !== null,
    passkey: (user?._count.passkeys ?? 0) > 0,
  }
}

/** What to hand this person's browser so that it asks for one of their passkeys. */
export function stepUpPasskeyOptions(viewer: Viewer): ReturnType<typeof answerOptions> {
  return answerOptions(viewer.userId)
}

/** Shows again who sits at this browser; null when it is right, and then good for a while. */
export async function stepUp(viewer: Viewer, proof: StepUpProof): Promise<Trouble | null> {
  const trouble =
    proof.kind === 'password' ? await provePassword(viewer, proof.password) : await proveFactor(viewer.userId, proof)
  const facts = { userId: viewer.userId, kind: proof.kind }
  if (trouble) {
    noteSecurity('step_up_failed', { ...facts, reason: trouble.problem })
    return trouble
  }
  await markProven(viewer)
  noteSecurity('step_up', facts)
  return null
}

/** Notes on the session that its holder has just shown who they are. */
export async function markProven({ sessionId }: Pick<Viewer, 'sessionId'>): Promise<void> {
  if (sessionId !== null) await db().session.updateMany({ where: { id: sessionId }, data: { provenAt: now() } })
}

async function provePassword({ userId }: Viewer, password: string): Promise<Trouble | null> {
  const tooMany = await attempt('ownPassword', userId)
  if (tooMany) return tooMany
  const user = await db().user.findUnique({ where: { id: userId }, select: { passwordHash: true } })
  if (!(await provesPassword(user?.passwordHash ?? null, password))) return { problem: 'WRONG_PASSWORD' }
  await forgive('ownPassword', userId)
  return null
}
