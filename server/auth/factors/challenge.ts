import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { now } from '../../clock.ts'
import { derivedKey } from '../derived-key.ts'
import { attempt } from '../sign-in/throttle.ts'

/** What a passkey is asked for: an answer to one is none to another. */
export type Purpose = 'register' | 'sign-in' | 'factor'

const LASTS_MS = 5 * 60 * 1000

/** A challenge for a purpose and a person ('' where nobody is known yet). It carries its own end and seal: asking for many costs us nothing. */
export function makeChallenge(purpose: Purpose, userId: string): Uint8Array<ArrayBuffer> {
  const body = Buffer.concat([randomBytes(16), Buffer.from(String(now().getTime() + LASTS_MS))])
  return new Uint8Array(Buffer.concat([sealOf(purpose, userId, body), body]))
}

/** True when this challenge (base64url) was made for this, has not run out and was never answered before. Using it uses it up. */
export async function takeChallenge(purpose: Purpose, userId: string, challenge: string): Promise<boolean> {
  const bytes = Buffer.from(challenge, 'base64url')
  if (bytes.length < 49 || bytes.length > 100) return false
  const [given, body] = [bytes.subarray(0, 32), bytes.subarray(32)]
  if (!timingSafeEqual(given, sealOf(purpose, userId, body))) return false
  if (Number(body.subarray(16).toString()) < now().getTime()) return false
  return (await attempt('once', 'challenge', challenge)) === null
}

function sealOf(purpose: Purpose, userId: string, body: Buffer): Buffer {
  return createHmac('sha256', derivedKey('challenge')).update(`${purpose} ${userId} `).update(body).digest()
}
