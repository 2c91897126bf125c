import { privateCookie } from '../session-cookie.ts'
import { linkToken } from '../form/shape.ts'

/** Carries an invitation through the provider's pages and back; ten minutes, for this browser alone. */
export const INVITATION_COOKIE = 'claimboard.invitation'

/** The attributes of that cookie. */
export function invitationCookie(): ReturnType<typeof privateCookie> & { maxAge: number } {
  return { ...privateCookie(), maxAge: 600 }
}

/** The invitation's token in a Cookie header, or null. */
export function invitationIn(cookieHeader: string | null): string | null {
  const pair = (cookieHeader ?? '').split(/; */).find((one) => one.startsWith(`${INVITATION_COOKIE}=`))
  return linkToken.safeParse(pair?.slice(INVITATION_COOKIE.length + 1)).data ?? null
}
