import { openApiDocument } from '#server/http/api/openapi.ts'
import { describeFor } from '../describe.ts'

/** The description of the interface for programs; open to all, since it says nothing of any board. */
export function GET(request: Request): Response {
  return Response.json(openApiDocument(describeFor(request.headers)), { headers: { 'cache-control': 'no-cache' } })
}
