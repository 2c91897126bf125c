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

/** Starts an issuer for one test. */
export async function anIssuer(): Promise<Issuer> {
  const granted = new Map<string, { asked: URLSearchParams; who: Claims }>()
  let url = ''
  const server = createServer((request, response) => {
    const answer = (status: number, json: object) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(json))
    }
    const ends = { issuer: url, authorization_endpoint: `${url}/authorize`, token_endpoint: `${url}/token`, userinfo_endpoint: `${url}/me` }
    if (request.url === '/.well-known/openid-configuration') return answer(200, { ...ends, code_challenge_methods_supported: ['S256'] })
    if (request.url !== '/token') return answer(404, {})
    void bodyOf(request).then((body) => {
      const grant = granted.get(body.get('code') ?? '')
      granted.delete(body.get('code') ?? '')
      const proof = createHash('sha256').update(body.get('code_verifier') ?? '').digest('base64url')
      if (!grant || grant.asked.get('code_challenge') !== proof) return answer(400, { error: 'invalid_grant' })
      const seconds = Math.floor(Date.now() / 1000)
      const nonce = grant.asked.get('nonce') ?? undefined
      const id_token = sign({ iss: url, aud: grant.asked.get('client_id'), iat: seconds, exp: seconds + 300, nonce, ...grant.who })
      return answer(200, { access_token: 'a-secret-of-the-provider', token_type: 'bearer', id_token, scope: 'openid', extra: 'x' })
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
      granted.set(code, { asked, who })
      return `${asked.get('redirect_uri')}?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`
    },
  }
}
