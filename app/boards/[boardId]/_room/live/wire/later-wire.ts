import type { Wire, WireListener } from './wire.ts'

const TRY_AGAIN_MS = 3_000

/** A wire whose code is fetched when it is opened: the page is read long before anything needs to be sent. */
export function laterWire(load: () => Promise<() => Wire>): Wire {
  let wire: Wire | null = null
  let listening: WireListener | null = null
  let retry: ReturnType<typeof setTimeout> | undefined

  function fetchAndOpen(listener: WireListener): void {
    load().then(
      (make) => {
        wire ??= make()
        if (listening === listener) wire.open(listener)
      },
      () => {
        if (listening !== listener) return
        listener.closed()
        retry = setTimeout(() => listening === listener && fetchAndOpen(listener), TRY_AGAIN_MS)
      },
    )
  }

  const unopened = () => Promise.reject(new Error('the wire is not open'))
  return {
    open(listener) {
      listening = listener
      fetchAndOpen(listener)
    },
    close() {
      clearTimeout(retry)
      listening = null
      wire?.close()
    },
    drop: () => wire?.drop(),
    hurry: () => wire?.hurry(),
    hello: (message) => wire?.hello(message) ?? unopened(),
    command: (message) => wire?.command(message) ?? unopened(),
    presence: (sign) => wire?.presence(sign),
    leave: (boardId) => wire?.leave(boardId),
  }
}
