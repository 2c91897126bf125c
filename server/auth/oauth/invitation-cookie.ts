import { cookieIn, privateCookie, privateCookieName } from '../session-cookie.ts'
import { linkToken } from '../form/shape.ts'

/** Carries an invitation through the provider's pages and back; ten minutes, for this browser alone. */
export const invitationCookieName = (): string => privateCookieName('invitation')

/** The attributes of that cookie. */
export function invitationCookie(): ReturnType<typeof privateCookie> & { maxAge: number } {
  return { ...privateCookie(), maxAge: 600 }
}

/** The invitation's token in a Cookie header, or null. */
export function invitationIn(cookieHeader: string | null): string | null {
  return linkToken.safeParse(cookieIn(cookieHeader, invitationCookieName())).data ?? null
}
