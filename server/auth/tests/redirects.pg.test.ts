import { beforeEach, expect, test } from 'vitest'
import { env, settleEnv } from '../../env.ts'
import { useDatabase } from '../../testing/database.ts'
import { REDIRECT_FORMS } from '../../testing/redirect-forms.ts'
import { answerAuth, beginSignIn } from '../oauth/answer.ts'
import { authConfig } from '../oauth/config.ts'
import { sessionCookieName } from '../session-cookie.ts'
import { anIssuer } from './an-issuer.ts'
import type { Issuer } from './an-issuer.ts'
import { aProven } from './desk-of-people.ts'

useDatabase()

let issuer: Issuer

beforeEach(async () => {
  issuer = await anIssuer()
  settleEnv({ AUTH_OIDC_ISSUER: issuer.url, AUTH_OIDC_ID: 'desk', AUTH_OIDC_SECRET: 'a secret of ours' })
})

// Where the way through the issuer and back ends, and whether it ended signed in.
async function wayBack(email: string, next: string | null, meddle: (jar: Map<string, string>) => void = () => {}) {
  const begun = await beginSignIn('oidc', next, new Headers())
  if (!begun) throw new Error('this way is not switched on')
  const jar = new Map(begun.cookies.map(({ name, value }) => [name, encodeURIComponent(value)]))
  const back = issuer.approve(begun.redirect, { sub: email, email, name: 'From Outside', email_verified: true })
  meddle(jar)
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await answerAuth(new Request(back, { headers: { cookie } }))
  const place = new URL(response.headers.get('location') ?? '/', env().APP_URL)
  const isIn = response.headers.getSetCookie().some((line) => line.startsWith(sessionCookieName()))
  return { origin: place.origin, path: place.pathname, isIn }
}

const SOME = REDIRECT_FORMS.filter((_, place) => place % 8 === 0)

test(`the way back from a provider leads to no other site, however it was asked for (${SOME.length} forms)`, async () => {
  const { email } = await aProven('editor')
  for (const form of SOME)
    expect([form, await wayBack(email, form)]).toEqual([form, { origin: env().APP_URL, path: '/boards', isIn: true }])
}, 60_000)

test('nor does a cookie that a page of another port has put in place of ours', async () => {
  const { email } = await aProven('editor')
  for (const form of SOME) {
    const { origin } = await wayBack(email, '/desk', (jar) => {
      for (const name of jar.keys())
        if (name.includes('callback-url')) jar.set(name, encodeURIComponent(form.toWellFormed()))
    })
    // Auth.js may refuse such a cookie: then it leads nowhere, or to our own sign-in page.
    expect([form, origin]).toEqual([form, env().APP_URL])
  }
}, 60_000)

test(`the doors of Auth.js lead to no other site (${REDIRECT_FORMS.length} forms, at five doors)`, async () => {
  const baseUrl = env().APP_URL
  const { callbacks } = authConfig({
    userAgent: '',
    invitation: null,
    seesSession: false,
    linksTo: null,
    verifiedEmail: null,
    onWaiting: () => undefined,
  })
  const wanted = [...REDIRECT_FORMS, ...REDIRECT_FORMS.map((form) => baseUrl + form)]
  const told = await Promise.all(wanted.map((url) => callbacks?.redirect?.({ url, baseUrl })))
  expect(new Set(told)).toEqual(new Set([`${baseUrl}/boards`]))
  const origins = new Set<string>()
  for (const form of REDIRECT_FORMS) {
    const query = new URLSearchParams({ callbackUrl: form })
    for (const door of ['signin', 'signin/oidc', 'signout', 'error', 'verify-request']) {
      const answer = await answerAuth(new Request(`${baseUrl}/api/auth/${door}?${query}`))
      const place = answer.headers.get('location')
      if (place !== null) origins.add(new URL(place, baseUrl).origin)
    }
  }
  expect(origins).toEqual(new Set([baseUrl]))
}, 60_000)
