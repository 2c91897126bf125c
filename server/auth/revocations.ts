import { z } from 'zod'
import { db } from '../house.ts'

/** The channel on which every process hears that sign-ins ended. */
export const SESSION_CHANNEL = 'claimboard_session'

/** Sign-ins that ended: single ones (ids of sessions or of API tokens), or everything of a user (deactivated). */
export const revocation = z.strictObject({
  sessionIds: z.array(z.string()).default([]),
  userIds: z.array(z.string()).default([]),
})
export type Revocation = z.output<typeof revocation>

// NOTIFY payloads end at 8,000 bytes; a hundred UUIDs stay well below.
const A_TIME = 100

/** Tells every process to close the live connections that came with these sessions or API tokens (by their ids). */
export async function announceRevocation(sessionIds: readonly string[]): Promise<void> {
  for (let from = 0; from < sessionIds.length; from += A_TIME) {
    await announce({ sessionIds: sessionIds.slice(from, from + A_TIME), userIds: [] })
  }
}

/** Tells every process to close all live connections of a user, those of API tokens too. */
export async function announceUserRevoked(userId: string): Promise<void> {
  await announce({ sessionIds: [], userIds: [userId] })
}

/** Reads what came over the channel; null when it is not ours to understand. */
export function readRevocation(payload: string | undefined): Revocation | null {
  try {
    const parsed = revocation.safeParse(JSON.parse(payload ?? ''))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

async function announce(message: Revocation): Promise<void> {
  await db().$executeRaw`SELECT pg_notify(${SESSION_CHANNEL}, ${JSON.stringify(message)})`
}
