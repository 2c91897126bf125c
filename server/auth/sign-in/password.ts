import { hash, verify } from '@node-rs/argon2'

// OWASP's first choice for argon2id, which is this library's algorithm unless told otherwise.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

// A hash nobody has the password of, made by the same costs, so that an unknown e-mail takes as long as a wrong password.
let nobodys: Promise<string> | undefined
const hashOfNobody = () => (nobodys ??= hash(crypto.randomUUID() + crypto.randomUUID(), COST))

/** What is kept of a password: argon2id with its own salt. Accents typed in two ways are the same password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST)
}

/** True when this is the password; the same work is done when there is no hash to compare with. */
export async function provesPassword(kept: string | null, password: string, check = verify): Promise<boolean> {
  const isRight = await check(kept ?? (await hashOfNobody()), password.normalize('NFC'))
  return isRight && kept !== null
}
