import { verify } from '@node-rs/argon2'
import { expect, test } from 'vitest'
import { hashPassword, provesPassword } from './password.ts'

test('a password is kept as argon2id with the chosen costs and its own salt', async () => {
  const [one, two] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(two)
})

test('proves itself, in whichever way its accents are typed, and nothing else does', async () => {
  const kept = await hashPassword('Prüfstück Größe'.normalize('NFC'))
  expect(await provesPassword(kept, 'Prüfstück Größe'.normalize('NFD'))).toBe(true)
  expect(await provesPassword(kept, 'prüfstück größe')).toBe(false)
  expect(await provesPassword(kept, '')).toBe(false)
})

test('without a hash the same work is done, against a hash of the same costs, and proves nothing', async () => {
  const tried: string[] = []
  const check: typeof verify = (hash, password) => {
    tried.push(String(hash))
    return verify(hash, password)
  }
  const kept = await hashPassword('correct horse')
  expect(await provesPassword(kept, 'wrong', check)).toBe(false)
  expect(await provesPassword(null, 'wrong', check)).toBe(false)
  expect(tried).toHaveLength(2)
  const costs = (hash: string | undefined) => hash?.split('$').slice(0, 4)
  expect(costs(tried[1])).toEqual(costs(tried[0]))
})

test('even the right answer for nobody is not let in', async () => {
  expect(await provesPassword(null, 'anything', () => Promise.resolve(true))).toBe(false)
})
