import { io, type Socket } from 'socket.io-client'
import { LIVE_PATH, type ClientToServer, type ServerToClient } from '#board/live/protocol.ts'
import { REFUSAL_CODES, type Refusal } from '#board/law/refusal.ts'
import type { Wire, WireListener } from './wire.ts'

const ANSWER_MS = 12_000
const LONGEST_PAUSE_MS = 10_000

/** The wire that leads to our own server. Nothing travels before `open`. */
export function socketWire(): Wire {
  const socket: Socket<ServerToClient, ClientToServer> = io({
    path: LIVE_PATH,
    autoConnect: false,
    reconnectionDelay: 400,
    reconnectionDelayMax: LONGEST_PAUSE_MS,
    // A websocket says at once when it is closed; polling is for the networks that forbid it.
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
  })
  let retry: ReturnType<typeof setTimeout> | undefined
  let pause = 400

  function laterByHand(): void {
    clearTimeout(retry)
    retry = setTimeout(() => socket.connect(), pause)
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
  }

  function attach(listener: WireListener): void {
    socket.on('connect', () => {
      pause = 400
      listener.opened()
    })
    socket.on('disconnect', (reason) => {
      listener.closed()
      // The library does not come back by itself when the server hung up.
      if (reason === 'io server disconnect') laterByHand()
    })
    socket.on('connect_error', (error) => {
      const refusal = refusalIn(error)
      if (refusal) return listener.refused(refusal)
      listener.closed()
      if (!socket.active) laterByHand()
    })
    socket.on('events', (packet) => listener.events(packet))
    socket.on('presence', (packet) => listener.presence(packet))
    socket.on('goodbye', (packet) => listener.goodbye(packet))
  }

  return {
    open(listener) {
      attach(listener)
      socket.connect()
    },
    close() {
      clearTimeout(retry)
      socket.removeAllListeners()
      socket.disconnect()
    },
    drop: () => void (socket.connected && socket.io.engine.close()),
    hurry() {
      if (socket.connected) return
      clearTimeout(retry)
      socket.disconnect().connect()
    },
    hello: (message) => socket.timeout(ANSWER_MS).emitWithAck('hello', message),
    command: (message) => socket.timeout(ANSWER_MS).emitWithAck('command', message),
    // While the line is down these would be buffered and tell of a place where nobody is any more.
    presence: (sign) => void (socket.connected && socket.volatile.emit('presence', sign)),
    leave: (boardId) => void (socket.connected && socket.emit('leave', { boardId })),
  }
}

// A middleware of the server refuses with a code in `data`, or with the code as its message.
function refusalIn(error: Error & { data?: unknown }): Refusal | null {
  const { data } = error
  const said = typeof data === 'object' && data !== null && 'code' in data ? data.code : error.message
  const code = REFUSAL_CODES.find((one) => one === said)
  return code === 'SIGNED_OUT' || code === 'UPGRADE_REQUIRED' ? { code } : null
}
