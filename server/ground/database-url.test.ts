import { Client } from 'pg'
import { expect, it } from 'vitest'
import { AddressError, placeOf, schemaIn, settledUrl, withSchema } from './database-url.ts'

const AT = 'postgresql://me:secret@db.example/desk'
const clientOf = (address: string) => new Client({ connectionString: settledUrl(address) })

it('means the same by every sslmode as the client does, and says so without a warning', () => {
  const warned: Error[] = []
  const note = (warning: Error) => void warned.push(warning)
  process.on('warning', note)
  expect(clientOf(`${AT}?sslmode=disable`).ssl).toBe(false)
  expect(clientOf(`${AT}?sslmode=no-verify`).ssl).toMatchObject({ rejectUnauthorized: false })
  for (const mode of ['prefer', 'require', 'verify-ca', 'verify-full']) {
    const { ssl } = clientOf(`${AT}?sslmode=${mode}`)
    expect(ssl, mode).not.toHaveProperty('rejectUnauthorized')
    expect(ssl, mode).not.toHaveProperty('checkServerIdentity')
    expect(ssl, mode).toBeTruthy()
  }
  expect(clientOf(`${AT}?sslmode=require&uselibpqcompat=true`).ssl).toMatchObject({ rejectUnauthorized: false })
  expect(clientOf(AT).ssl).toBe(false)
  process.off('warning', note)
  expect(warned).toEqual([])
})

it('refuses a word that the client would pass over, and tells nobody the password', () => {
  for (const mode of ['allow', 'on', 'VERIFY-FULL', ''])
    expect(() => settledUrl(`${AT}?sslmode=${mode}`), mode).toThrow(AddressError)
  expect(placeOf(`${AT}?sslmode=disable`)).toBe('db.example:5432/desk')
})

it('hands a schema on to whoever connects, beside other options', () => {
  const settled = settledUrl(`${AT}?schema=desk&options=-c%20work_mem%3D8MB`)
  expect(schemaIn(settled)).toBe('desk')
  expect(new URL(settled).searchParams.get('options')).toBe('-c work_mem=8MB -c search_path="desk"')
  const odd = withSchema(AT, 'Das "Pult"\\1')
  expect(new URL(odd).searchParams.get('options')).toBe('-c search_path="Das\\ ""Pult""\\\\1"')
  expect(odd).not.toContain('+')
  expect(settledUrl(AT)).toBe(AT)
})
