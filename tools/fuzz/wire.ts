import { connect } from 'node:net'

/** What came back on a connection of its own: the bytes, and how it ended. */
export type Reply = {
  readonly status: number | null
  readonly head: string
  readonly body: string
  readonly ended: 'closed' | 'reset' | 'hung'
}

/** What is sent, as it goes over the wire. */
export type Sent = {
  readonly bytes: Buffer
  /** The client says nothing more, though it announced more: it hangs up on its side. */
  readonly isCut: boolean
}

/** Sends bytes to a port of this machine over a fresh connection and waits for all that comes back; never throws. */
export function exchange(port: number, { bytes, isCut }: Sent, longestMs: number): Promise<Reply> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    const parts: Buffer[] = []
    let ended: Reply['ended'] = 'closed'
    const timer = setTimeout(() => {
      ended = 'hung'
      socket.destroy()
    }, longestMs)
    socket.on('connect', () => (isCut ? socket.end(bytes) : socket.write(bytes)))
    socket.on('data', (part: Buffer) => parts.push(part))
    socket.on('end', () => socket.end())
    socket.on('error', () => (ended = 'reset'))
    socket.on('close', () => {
      clearTimeout(timer)
      resolve({ ...readReply(Buffer.concat(parts).toString('latin1')), ended })
    })
  })
}

/** Takes an answer apart. An interim 100 is passed over. */
export function readReply(text: string): Pick<Reply, 'status' | 'head' | 'body'> {
  const whole = text.replace(/^HTTP\/1\.1 100 [^\r]*\r\n\r\n/, '')
  const border = whole.indexOf('\r\n\r\n')
  const head = border === -1 ? whole : whole.slice(0, border)
  const status = /^HTTP\/1\.[01] (\d{3})/.exec(head)?.[1]
  return {
    status: status === undefined ? null : Number(status),
    head,
    body: border === -1 ? '' : whole.slice(border + 4),
  }
}
