import { createHmac, timingSafeEqual } from 'node:crypto'
import { now } from '../../clock.ts'
import { derivedKey } from '../derived-key.ts'
import { makeToken } from '../secret-token.ts'
import { cookieIn, privateCookie, privateCookieName } from '../session-cookie.ts'

// Longer than a holiday: whoever comes back is known. It lets nobody in, it only counts their mistakes apart.
const DAYS = 180
const DAY_MS = 24 * 60 * 60 * 1000

/** Remembers, after a sign-in, that this browser once was this person's; survives signing out. */
export const deviceCookieName = (): string => privateCookieName('device')

/** The attributes of that cookie. */
export function deviceCookie(): ReturnType<typeof privateCookie> & { maxAge: number } {
  return { ...privateCookie(), maxAge: DAYS * 24 * 60 * 60 }
}

/** The value of the cookie for a browser in which this person has just signed in. */
export function markDevice(userId: string): string {
  const [device, day] = [makeToken(), Math.floor(now().getTime() / DAY_MS)]
  return `${device}.${day}.${signature(userId, device, day)}`
}

/** The browser's own number when its Cookie header shows that this person has signed in with it before, else null. */
export function knownDevice(cookieHeader: string | null | undefined, userId: string): string | null {
  const value = cookieIn(cookieHeader, deviceCookieName())
  const [, device, written, given] = /^([\w-]{43})\.(\d{1,6})\.([\w-]{43})$/.exec(value ?? '') ?? []
  if (device === undefined || given === undefined) return null
  const day = Number(written)
  const isOld = now().getTime() / DAY_MS - day > DAYS
  const isOurs = timingSafeEqual(Buffer.from(given), Buffer.from(signature(userId, device, day)))
  return isOurs && !isOld ? device : null
}

function signature(userId: string, device: string, day: number): string {
  return createHmac('sha256', derivedKey('device')).update(`${userId} ${device} ${day}`).digest('base64url')
}
