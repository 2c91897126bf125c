import { createHash, createSign, generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { onTestFinished } from 'vitest'

/** Whom the issuer says has signed in there. */
export type Claims = { sub: string; name?: string; email?: string; email_verified?: boolean }

/** A small OpenID issuer on this machine: it keeps PKCE and nonce as real ones do, and says who signed in as it is told. */
export type Issuer = { readonly url: string; readonly approve: (authorization: string, who: Claims) => string }

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

function sign(payload: object): string {
  const content = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(payload)}`
  return `${content}.${createSign('RSA-SHA256').update(content).sign(privateKey, 'base64url')}`
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Uint8Array[] = []
  for await (const part of request) if (part instanceof Uint8Array) parts.push(part)
  return new URLSearchParams(Buffer.concat(parts).toString())
}

type Grants = Map<string, { asked: URLSearchParams; who: Claims }>

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
  const id_token = sign({ iss: issuer, aud: grant.asked.get('client_id'), iat, exp: iat + 300, nonce, ...grant.who })
  const json = { access_token: 'a-secret-of-the-provider', token_type: 'bearer', id_token, scope: 'openid', extra: 'x' }
  return { status: 200, json }
}

const endpointsOf = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  userinfo_endpoint: `${issuer}/me`,
  code_challenge_methods_supported: ['S256'],
})

/** Starts an issuer for one test. */
export async function anIssuer(): Promise<Issuer> {
  const grants: Grants = new Map()
  let url = ''
  const answer = async (request: IncomingMessage) => {
    if (request.url === '/.well-known/openid-configuration') return { status: 200, json: endpointsOf(url) }
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
    approve: (authorization, who) => {
      const asked = new URL(authorization).searchParams
      const code = crypto.randomUUID()
      grants.set(code, { asked, who })
      return `${asked.get('redirect_uri')}?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`
    },
  }
}
