import { expect, test } from 'vitest'
import { safeNext } from './safe-next.ts'

test.each(['/boards', '/boards/0190?view=table&claim=1#c', '/desk', '/account', '/inbox?all=1'])(
  'goes on to %s',
  (path) => {
    expect(safeNext(path)).toBe(path)
  },
)

test.each([
  undefined,
  null,
  '',
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/%09/evil.example\\..',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/a/..//evil.example',
  'javascript:alert(1)',
  'boards',
  '/api/auth/signout',
  '/sign-in?next=/sign-in',
  '/join/abc',
  `/${'a'.repeat(3_000)}`,
  '/böards',
])('stays here instead of following %j', (wanted) => {
  expect(safeNext(wanted)).toBe('/boards')
})
