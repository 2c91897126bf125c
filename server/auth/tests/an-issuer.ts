import { createHash, createHmac, createSign, generateKeyPairSync } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { onTestFinished } from 'vitest'

/** Whom the issuer says has signed in there. */
export type Claims = { sub: string; name?: string; email?: string; email_verified?: boolean }

/** How an ID token is not what it should be: signed by nobody, by others, by our own secret, or saying what is not so. */
export type Flaw =
  | 'wrong key'
  | 'alg none'
  | 'our secret'
  | 'no signature'
  | 'another audience'
  | 'another issuer'
  | 'another nonce'
  | 'expired'

/** A small OpenID issuer on this machine: it keeps PKCE and nonce as real ones do, and says who signed in as it is told. */
export type Issuer = {
  readonly url: string
  readonly approve: (authorization: string, who: Claims, flaw?: Flaw) => string
}

const KEY_ID = 'the-only-key'
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
const others = generateKeyPairSync('rsa', { modulusLength: 2048 })
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

function sign(payload: object, flaw: Flaw | undefined): string {
  const alg = flaw === 'alg none' ? 'none' : flaw === 'our secret' ? 'HS256' : 'RS256'
  const content = `${encode({ alg, typ: 'JWT', kid: KEY_ID })}.${encode(payload)}`
  const by = (key: KeyObject) => createSign('RSA-SHA256').update(content).sign(key, 'base64url')
  if (flaw === 'alg none' || flaw === 'no signature') return `${content}.`
  if (flaw === 'our secret')
    return `${content}.${createHmac('sha256', 'a secret of ours').update(content).digest('base64url')}`
  return `${content}.${by(flaw === 'wrong key' ? others.privateKey : pair.privateKey)}`
}

/** The claims as a flawed issuer would make them. */
function bent(claims: Record<string, unknown>, flaw: Flaw | undefined): Record<string, unknown> {
  if (flaw === 'another audience') return { ...claims, aud: 'another desk' }
  if (flaw === 'another issuer') return { ...claims, iss: 'https://elsewhere.example' }
  if (flaw === 'another nonce') return { ...claims, nonce: 'of another sign-in' }
  return flaw === 'expired' ? { ...claims, iat: 1_000, exp: 2_000 } : claims
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Uint8Array[] = []
  for await (const part of request) if (part instanceof Uint8Array) parts.push(part)
  return new URLSearchParams(Buffer.concat(parts).toString())
}

type Grants = Map<string, { asked: URLSearchParams; who: Claims; flaw: Flaw | undefined }>

/** What the token endpoint says to a code: once, and only to whoever began. */
function redeem(grants: Grants, issuer: string, body: URLSearchParams): { status: number; json: object } {
  const code = body.get('code') ?? ''
  const grant = grants.get(code)
  grants.delete(code)
  const proof = createHash('sha256')
    .update(body.get('code_verifier') ?? '')
    .digest('base64url')
  if (grant?.asked.get('code_challenge') !== proof) return { status: 400, json: { error: 'invalid_grant' } }
  const iat = Math.floor(Date.now() / 1000)
  const nonce = grant.asked.get('nonce') ?? undefined
  const claims = { iss: issuer, aud: grant.asked.get('client_id'), iat, exp: iat + 300, nonce, ...grant.who }
  const id_token = sign(bent(claims, grant.flaw), grant.flaw)
  const json = { access_token: 'a-secret-of-the-provider', token_type: 'bearer', id_token, scope: 'openid', extra: 'x' }
  return { status: 200, json }
}

const endpointsOf = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  userinfo_endpoint: `${issuer}/me`,
  jwks_uri: `${issuer}/keys`,
  code_challenge_methods_supported: ['S256'],
})

/** Starts an issuer for one test. */
export async function anIssuer(): Promise<Issuer> {
  const grants: Grants = new Map()
  let url = ''
  const answer = async (request: IncomingMessage) => {
    if (request.url === '/.well-known/openid-configuration') return { status: 200, json: endpointsOf(url) }
    if (request.url === '/keys') {
      const key = pair.publicKey.export({ format: 'jwk' })
      return { status: 200, json: { keys: [{ ...key, kid: KEY_ID, alg: 'RS256', use: 'sig' }] } }
    }
    return request.url === '/token' ? redeem(grants, url, await bodyOf(request)) : { status: 404, json: {} }
  }
  const server = createServer((request, response) => {
    void answer(request).then(({ status, json }) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(json))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  return {
    url,
    approve: (authorization, who, flaw) => {
      const asked = new URL(authorization).searchParams
      const code = crypto.randomUUID()
      grants.set(code, { asked, who, flaw })
      return `${asked.get('redirect_uri')}?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`
    },
  }
}
