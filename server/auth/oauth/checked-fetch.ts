import { createRemoteJWKSet, customFetch as keysFetch, jwtVerify } from 'jose'
import type { JWTVerifyGetKey } from 'jose'
import { z } from 'zod'

const PATIENCE_MS = 10_000
/** Signatures that a key pair makes; never `none`, never one that our own secret could make. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']

const metadata = z.object({ issuer: z.string(), token_endpoint: z.string(), jwks_uri: z.string() })
const tokens = z.object({ id_token: z.string() })

// Keys are asked for again when an unknown one signs, and not more often than jose thinks decent.
const keysOf = new Map<string, JWTVerifyGetKey>()

/** True for https, and for http on this very machine: nobody sits on that line. */
function isSafeLine(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname))
}

/**
 * The fetch by which Auth.js asks an OpenID issuer. It asks over https only, follows no redirects, and hands an answer of
 * the token endpoint on only when its ID token bears a signature of the issuer's own keys (OpenID Connect Core 3.1.3.7):
 * Auth.js reads the claims and checks nonce, audience and times, but leaves the signature to the line.
 */
export function checkedFetch(issuer: string, clientId: string): typeof fetch {
  let known: z.output<typeof metadata> | undefined
  return async (input, init) => {
    const address = input instanceof Request ? input.url : String(input)
    const response = await ask(address, init)
    if (isDiscovery(issuer, address)) {
      const text = await response.text()
      known = metadata.parse(JSON.parse(text))
      return new Response(text, response)
    }
    if (address !== known?.token_endpoint || !response.ok) return response
    const text = await response.text()
    const { id_token } = tokens.parse(JSON.parse(text))
    await jwtVerify(id_token, keysAt(known.jwks_uri), {
      issuer: known.issuer,
      audience: clientId,
      algorithms: ALGORITHMS,
      requiredClaims: ['exp', 'iat', 'sub'],
      clockTolerance: 30,
    })
    return new Response(text, response)
  }
}

function isDiscovery(issuer: string, address: string): boolean {
  return address === `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
}

async function ask(address: string, init?: RequestInit): Promise<Response> {
  if (!isSafeLine(address)) throw new Error('An issuer is asked over https only.')
  return fetch(address, { ...init, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) })
}

function keysAt(address: string): JWTVerifyGetKey {
  const there = keysOf.get(address)
  if (there) return there
  if (!isSafeLine(address)) throw new Error('The keys of an issuer are asked for over https only.')
  const made = createRemoteJWKSet(new URL(address), { timeoutDuration: PATIENCE_MS, [keysFetch]: ask })
  keysOf.set(address, made)
  return made
}
