import { afterEach, describe, expect, test } from 'vitest'
import { settleEnv } from '../env.ts'
import { privateCookie, sessionCookieName, sessionTokenIn } from './session-cookie.ts'

afterEach(() => void settleEnv({ APP_URL: 'http://localhost:3000' }))

const token = 'A'.repeat(43)

describe('the session cookie', () => {
  test('is for https alone where people come by https, and never for scripts', () => {
    settleEnv({ APP_URL: 'https://desk.example.org' })
    expect(sessionCookieName()).toBe('__Host-claimboard.session')
    // What `__Host-` asks of a cookie, or the browser throws it away: secure, for the whole host, and for no other.
    expect(privateCookie()).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true })
  })

  test('of two desks on one machine have two names', () => {
    settleEnv({ APP_URL: 'http://localhost:3000' })
    const first = sessionCookieName()
    settleEnv({ APP_URL: 'http://localhost:3100' })
    expect(sessionCookieName()).not.toBe(first)
  })

  test('is found among others', () => {
    settleEnv({ APP_URL: 'http://localhost:3000' })
    expect(sessionTokenIn(`theme=dark; ${sessionCookieName()}=${token}; language=de`)).toBe(token)
  })

  test('by the name it had before https hosts were told apart is nobody’s', () => {
    settleEnv({ APP_URL: 'https://desk.example.org' })
    expect(sessionTokenIn(`__Secure-claimboard.session=${token}`)).toBeNull()
    expect(sessionTokenIn(`__Secure-claimboard.session=${token}; __Host-claimboard.session=${'B'.repeat(43)}`)).toBe(
      'B'.repeat(43),
    )
  })

  test.each([
    ['nothing', undefined],
    ['another cookie', `theme=${token}`],
    ['a name that only ends alike', `x${'claimboard.session-3000'}=${token}`],
    ['a value that is no token', 'claimboard.session-3000={"not":""}'],
    ['the same name twice', `claimboard.session-3000=${token}; claimboard.session-3000=${'B'.repeat(43)}`],
  ])('is not found in %s', (_what, header) => {
    settleEnv({ APP_URL: 'http://localhost:3000' })
    expect(sessionTokenIn(header)).toBeNull()
  })
})
