import { headers } from 'next/headers'
import { addressOf } from '../../http/client-address.ts'
import { networkOf } from '../../http/network.ts'
import type { Caller } from './sessions.ts'

/** Who knocks with this request. Only for code that Next runs. */
export async function callerOf(): Promise<Caller> {
  const head = await headers()
  const cookie = head.get('cookie')
  return { address: networkOf(addressOf(head)), userAgent: head.get('user-agent') ?? '', cookie }
}
