import { now } from '../clock.ts'
import { env } from '../env.ts'

// Readers take what is older for out of date; whoever asks gets a fresh one.
const GOOD_FOR_MS = 30 * 24 * 60 * 60 * 1000

/** How whoever found a hole reaches the operator (RFC 9116), or null where the operator has set no SECURITY_CONTACT. */
export function securityTxt(): string | null {
  const { APP_URL, SECURITY_CONTACT } = env()
  if (SECURITY_CONTACT === undefined) return null
  return [
    `Contact: ${SECURITY_CONTACT}`,
    `Expires: ${new Date(now().getTime() + GOOD_FOR_MS).toISOString()}`,
    'Preferred-Languages: en, de',
    `Canonical: ${APP_URL}/.well-known/security.txt`,
    '',
  ].join('\n')
}
