import type { AuthConfig } from '@auth/core'
import type { Account, Profile } from '@auth/core/types'
import { env } from '../../env.ts'
import { db } from '../../house.ts'
import { log } from '../../log.ts'
import { noteSecurity } from '../../security-log.ts'
import { openInvitation } from '../desk/invitations.ts'
import { safeNext } from '../form/safe-next.ts'
import { makeToken } from '../secret-token.ts'
import { isSecureDesk, privateCookie, privateCookieName, SESSION_MS, sessionCookieName } from '../session-cookie.ts'
import { emailAddress } from '../form/shape.ts'
import { makeAdapter } from './adapter.ts'
import type { Visit } from './adapter.ts'
import { providers } from './providers.ts'

const UNPROVEN = '/sign-in?error=unproven'
const TAKEN = '/account?link=taken'

/** Where Auth.js answers. */
export const AUTH_PATH = '/api/auth'

/** Auth.js as this house uses it, for one request. */
export function authConfig(visit: Visit): AuthConfig {
  return {
    basePath: AUTH_PATH,
    // Requests come to it with our own public origin (answer.ts), so no Host header is trusted.
    trustHost: true,
    secret: env().AUTH_SECRET,
    useSecureCookies: isSecureDesk(),
    cookies: {
      sessionToken: { name: sessionCookieName(), options: privateCookie() },
      callbackUrl: { name: privateCookieName('callback-url') },
      csrfToken: { name: privateCookieName('way-csrf') },
      pkceCodeVerifier: { name: privateCookieName('way-pkce') },
      state: { name: privateCookieName('way-state') },
      nonce: { name: privateCookieName('way-nonce') },
    },
    session: { strategy: 'database', maxAge: SESSION_MS / 1000, generateSessionToken: () => makeToken() },
    adapter: makeAdapter(visit),
    providers: providers(),
    pages: { signIn: '/sign-in', signOut: '/account', error: '/sign-in', verifyRequest: '/sign-in' },
    callbacks: {
      signIn: ({ account, profile }) => maySignIn(visit, account, profile),
      redirect: ({ url, baseUrl }) => {
        const place = url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url
        // The page that says why somebody was not let in is ours to choose, and no place that a caller could ask for.
        return baseUrl + (place === UNPROVEN ? UNPROVEN : safeNext(place))
      },
    },
    logger: {
      // Names and messages only: causes hold the provider's answers, with tokens in them.
      error: (error) => log().warn({ problem: error.name, detail: error.message }, 'sign-in through others failed'),
      warn: (code) => log().debug({ code }, 'auth warning'),
      debug: () => undefined,
    },
  }
}

/**
 * An active account that this provider's account belongs to, one whose proven address the provider has verified too, or
 * an invitation in hand. Else false, or the page that says why not.
 */
async function maySignIn(visit: Visit, account?: Account | null, profile?: Profile): Promise<boolean | string> {
  const outcome = await judge(visit, account, profile)
  if (outcome !== true)
    noteSecurity('sign_in_failed', { by: 'provider', way: account?.provider, reason: REASONS[`${outcome}`] })
  return outcome
}

const REASONS: Readonly<Record<string, string>> = {
  false: 'unknown_account',
  [UNPROVEN]: 'unproven_email',
  [TAKEN]: 'taken',
}

async function judge(visit: Visit, account?: Account | null, profile?: Profile): Promise<boolean | string> {
  if (!account) return false
  const { provider, providerAccountId } = account
  const linked = await db().account.findUnique({
    where: { provider_providerAccountId: { provider, providerAccountId } },
    include: { user: true },
  })
  const email = emailAddress.safeParse(profile?.email)
  if (email.success && profile?.email_verified === true) visit.verifiedEmail = email.data
  if (visit.linksTo !== null) return !linked || linked.userId === visit.linksTo ? true : TAKEN
  if (linked) return linked.user.deactivatedAt === null
  if (!email.success || profile?.email_verified !== true) return false
  const user = await db().user.findUnique({ where: { email: email.data } })
  if (user && (user.kind !== 'person' || user.deactivatedAt !== null)) return false
  // Whoever made that account only typed this address: joined now, its maker could come in by the password they chose.
  if (user) return user.emailVerified === null ? UNPROVEN : true
  return visit.invitation !== null && (await openInvitation(visit.invitation)) !== null
}
