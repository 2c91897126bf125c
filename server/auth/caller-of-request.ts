import { headers } from 'next/headers'
import { addressOf } from '../http/client-address.ts'
import type { Caller } from './sign-in/sessions.ts'

/** Who knocks with this request. Only for code that Next runs. */
export async function callerOf(): Promise<Caller> {
  const head = await headers()
  return { address: addressOf(head), userAgent: head.get('user-agent') ?? '' }
}
