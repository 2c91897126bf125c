import { customFetch } from '@auth/core'
import type { OIDCConfig, Provider } from '@auth/core/providers'
import GitHub from '@auth/core/providers/github'
import Google from '@auth/core/providers/google'
import { z } from 'zod'
import { env } from '../../env.ts'
import { checkedFetch } from './checked-fetch.ts'

/** A way to sign in through others, as the sign-in page shows it. */
export type Way = { readonly id: 'github' | 'google' | 'oidc'; readonly name: string }

/** The ways that this desk's settings switch on. */
export function ways(): Way[] {
  const { AUTH_GITHUB_ID, AUTH_GOOGLE_ID, AUTH_OIDC_ID, AUTH_OIDC_NAME } = env()
  return [
    ...(AUTH_GITHUB_ID === undefined ? [] : [{ id: 'github' as const, name: 'GitHub' }]),
    ...(AUTH_GOOGLE_ID === undefined ? [] : [{ id: 'google' as const, name: 'Google' }]),
    ...(AUTH_OIDC_ID === undefined ? [] : [{ id: 'oidc' as const, name: AUTH_OIDC_NAME }]),
  ]
}

/** Origins that a form of ours may lead to, for the content security policy. */
export function wayOrigins(): string[] {
  const origins = { github: 'https://github.com', google: 'https://accounts.google.com', oidc: env().AUTH_OIDC_ISSUER }
  return ways().flatMap(({ id }) => (origins[id] === undefined ? [] : [new URL(origins[id]).origin]))
}

// Accounts are found by e-mail; that is safe since config.ts lets in only addresses that their provider has verified, to
// accounts whose holder has proven the same address here.
const byEmail = { allowDangerousEmailAccountLinking: true } as const

const CHECKS: ('pkce' | 'state')[] = ['pkce', 'state']

/** The switched-on ways as Auth.js knows them. */
export function providers(): Provider[] {
  return ways().map(({ id }) => ({ github, google, oidc })[id]())
}

function github(): Provider {
  const { AUTH_GITHUB_ID, AUTH_GITHUB_SECRET } = env()
  return GitHub({
    clientId: AUTH_GITHUB_ID,
    clientSecret: AUTH_GITHUB_SECRET,
    ...byEmail,
    checks: CHECKS,
    userinfo: { url: 'https://api.github.com/user', request: githubProfile },
  })
}

function google(): Provider {
  const { AUTH_GOOGLE_ID, AUTH_GOOGLE_SECRET } = env()
  return Google({
    clientId: AUTH_GOOGLE_ID,
    clientSecret: AUTH_GOOGLE_SECRET,
    ...byEmail,
    checks: [...CHECKS, 'nonce'],
    [customFetch]: checkedFetch('https://accounts.google.com', AUTH_GOOGLE_ID ?? ''),
  })
}

const claims = z.object({
  sub: z.string(),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  email: z.string().optional(),
})

function oidc(): OIDCConfig<unknown> {
  const { AUTH_OIDC_ISSUER, AUTH_OIDC_ID, AUTH_OIDC_SECRET, AUTH_OIDC_NAME } = env()
  return {
    id: 'oidc',
    type: 'oidc',
    name: AUTH_OIDC_NAME,
    issuer: AUTH_OIDC_ISSUER,
    clientId: AUTH_OIDC_ID,
    clientSecret: AUTH_OIDC_SECRET,
    ...byEmail,
    checks: [...CHECKS, 'nonce'],
    [customFetch]: checkedFetch(AUTH_OIDC_ISSUER ?? '', AUTH_OIDC_ID ?? ''),
    profile: (given) => {
      const { sub, name, preferred_username, email } = claims.parse(given)
      return { id: sub, name: name ?? preferred_username ?? email, email }
    },
  }
}

const githubUser = z.object({ id: z.number(), login: z.string(), name: z.string().nullish() })
const githubEmails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }))

/**
 * The GitHub user with the primary address that GitHub has verified. The address on the public profile says nothing
 * of that, and accounts here are found by e-mail.
 */
async function githubProfile({ tokens }: { tokens: { access_token?: string } }): Promise<Record<string, unknown>> {
  const headers = { Authorization: `Bearer ${tokens.access_token}`, 'User-Agent': 'Claimboard' }
  const ask = async (url: string) =>
    (await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(10_000) })).json()
  const user = githubUser.parse(await ask('https://api.github.com/user'))
  const emails = githubEmails.parse(await ask('https://api.github.com/user/emails'))
  const email = emails.find((one) => one.primary && one.verified)?.email ?? null
  return { ...user, email, email_verified: email !== null }
}
