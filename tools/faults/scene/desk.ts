import { v7 as uuidv7 } from 'uuid'
import { hashOfToken, makeToken } from '#server/auth/secret-token.ts'
import { db } from '#server/house.ts'
import { aPerson, type Someone } from '#server/testing/world.ts'

/** Somebody of the desk with a token to connect with. */
export type Person = Someone & { readonly token: string }

const ROLES = ['owner', 'editor', 'checker', 'checker', 'checker', 'checker'] as const

/** Makes the desk of the suite: an owner, an editor, four checkers. */
export async function openDesk(): Promise<readonly Person[]> {
  const people: Person[] = []
  for (const [n, role] of ROLES.entries()) {
    const someone = await aPerson(role, `Person ${n + 1}`)
    const token = makeToken()
    await db().apiToken.create({ data: { id: uuidv7(), userId: someone.userId, tokenHash: hashOfToken(token) } })
    people.push({ ...someone, token })
  }
  return people
}
