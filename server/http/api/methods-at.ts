import { ENDPOINTS } from './catalogue.ts'

const DESCRIPTION = { path: '/api/v1/openapi.json', method: 'GET' }

const places = Map.groupBy([DESCRIPTION, ...ENDPOINTS], ({ path }) => path)
const patterns = [...places].map(([path, endpoints]) => {
  const methods = endpoints.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
  return { pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}/?$`), methods }
})

/** The methods that the interface knows at a path, OPTIONS among them, as `Allow` names them; null where nothing is. */
export function methodsAt(path: string): readonly string[] | null {
  const found = patterns.find(({ pattern }) => pattern.test(path))
  return found ? [...found.methods, 'OPTIONS'] : null
}
