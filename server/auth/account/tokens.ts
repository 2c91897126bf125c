import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import type { TokenLine } from '#board/answers/desk-lines.ts'
import { id, someLine } from '#board/kernel/shape.ts'
import { now } from '../../clock.ts'
import { db } from '../../house.ts'
import type { Trouble } from '#board/answers/people-problem.ts'
import { noteSecurity } from '../../security-log.ts'
import { needsProof } from '../sign-in/step-up.ts'
import type { Viewer } from '../viewer.ts'
import { announceRevocation } from '../revocations.ts'
import { hashOfToken, makeToken } from '../secret-token.ts'

/** Starts every API token, so that scanners for leaked secrets can know ours. */
export const TOKEN_PREFIX = 'claimboard_'

/** How many working tokens a person may have. */
const MOST = 50

/** The fields of the form that makes a token. */
export const tokenForm = z.strictObject({ name: someLine(80) })

/** The fields of the form that revokes one. */
export const revokeTokenForm = z.strictObject({ tokenId: id })

/** Makes an API token for whoever sits at a browser and has just shown who they are. */
export async function createOwnToken(viewer: Viewer, name: string): Promise<{ id: string; token: string } | Trouble> {
  const stale = await needsProof(viewer)
  if (stale) return stale
  return createApiToken(viewer.userId, name)
}

/** Makes an API token with its owner's rights; the secret is told here once. */
export async function createApiToken(userId: string, name: string): Promise<{ id: string; token: string } | Trouble> {
  const working = await db().apiToken.count({ where: { userId, revokedAt: null } })
  if (working >= MOST) return { problem: 'LIMIT' }
  const token = makeToken(TOKEN_PREFIX)
  const row = { id: uuidv7(), userId, name, tokenHash: hashOfToken(token), createdAt: now() }
  await db().apiToken.create({ data: row })
  noteSecurity('token_made', { userId, tokenId: row.id })
  return { id: row.id, token }
}

/** A person's working tokens, the newest first. */
export async function apiTokensOf(userId: string): Promise<TokenLine[]> {
  const rows = await db().apiToken.findMany({ where: { userId, revokedAt: null }, orderBy: { createdAt: 'desc' } })
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    createdAt: row.createdAt.getTime(),
    lastUsedAt: row.lastUsedAt?.getTime() ?? null,
  }))
}

/** Ends one of a person's own tokens and the live connections that came with it. */
export async function revokeApiToken(userId: string, tokenId: string): Promise<{ revoked: true } | Trouble> {
  const { count } = await db().apiToken.updateMany({
    where: { id: tokenId, userId, revokedAt: null },
    data: { revokedAt: now() },
  })
  if (count === 0) return { problem: 'NOT_FOUND' }
  noteSecurity('token_revoked', { userId, tokenId })
  await announceRevocation([tokenId])
  return { revoked: true }
}

/** Ends all of a person's tokens and the live connections that came with them; gives how many there were. */
export async function revokeApiTokens(userId: string): Promise<number> {
  const where = { userId, revokedAt: null }
  const working = await db().apiToken.findMany({ where, select: { id: true } })
  const ids = working.map((one) => one.id)
  await db().apiToken.updateMany({ where: { id: { in: ids }, revokedAt: null }, data: { revokedAt: now() } })
  for (const tokenId of ids) noteSecurity('token_revoked', { userId, tokenId })
  await announceRevocation(ids)
  return ids.length
}
