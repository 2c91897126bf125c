import type {} from './server/http/front/passing-trouble.ts'

/** Tells the front over what a page, a route or an action broke: Next itself answers 500 to whatever it was. */
export function onRequestError(error: unknown): void {
  globalThis.claimboardHouse?.pageBroke?.(error)
}
