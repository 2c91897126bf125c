import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMAND_TYPES } from '#board/law/command.ts'
import { GET } from './route.ts'

type Operation = { operationId: string; summary: string; responses: Record<string, { description: string }> }
type Document = {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, { properties: Record<string, unknown>; required?: string[] }> }
}

const read = async (language: string): Promise<Document> =>
  GET(new Request('http://localhost/api/v1/openapi.json', { headers: { 'accept-language': language } })).json()

/** Paths of the route files on disk, as OpenAPI writes them. */
function routesOnDisk(folder: string, path = '/api/v1'): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) {
      const part = entry.name.replace(/^\[(\w+)\]$/, '{$1}')
      return routesOnDisk(join(folder, entry.name), `${path}/${part}`)
    }
    return entry.name === 'route.ts' ? [path] : []
  })
}

/** Every value under a key, anywhere in the document. */
function under(key: string, value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [...(name === key ? [inner] : []), ...under(key, inner)])
}

describe('the description of the interface', () => {
  it('covers every route there is', async () => {
    const { openapi, paths } = await read('en')
    const notDescribed = ['/api/v1/openapi.json', '/api/v1/[...rest]']
    const onDisk = routesOnDisk(join(import.meta.dirname, '..')).filter((path) => !notDescribed.includes(path))
    expect(openapi).toBe('3.1.0')
    expect(Object.keys(paths).sort()).toEqual(onDisk.sort())
  })

  it('has a schema for every command, and its references lead somewhere', async () => {
    const document = await read('en')
    const names = Object.keys(document.components.schemas)
    expect(names).toEqual(expect.arrayContaining(COMMAND_TYPES.filter((type) => type !== 'board.create')))
    const references = under('$ref', document)
    expect(references.length).toBeGreaterThan(20)
    for (const reference of references) expect(names).toContain(`${reference}`.replace('#/components/schemas/', ''))
  })

  it('names each operation once and tells of every one what may go wrong', async () => {
    const operations = Object.values((await read('en')).paths).flatMap((path) => Object.values(path))
    expect(new Set(operations.map((one) => one.operationId)).size).toBe(operations.length)
    for (const { responses, summary } of operations) {
      expect(summary).not.toBe('')
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['401', '429', '503']))
      for (const { description } of Object.values(responses)) expect(description).not.toMatch(/api\.|refusals\./)
    }
  })

  it('is written in the reader’s language', async () => {
    const [english, german] = [await read('en'), await read('de')]
    expect(english.paths['/api/v1/me']?.get?.summary).toBe('Who you are')
    expect(german.paths['/api/v1/me']?.get?.summary).toBe('Wer Sie sind')
  })
})
