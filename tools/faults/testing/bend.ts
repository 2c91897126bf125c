import type { Wire, WireListener } from '#app/boards/[boardId]/_room/live/wire/wire.ts'
import type { OpenEvents, Hello } from '#board/live/protocol.ts'

/** Changes what travels between a page and the server, as an older or a newer version of either would. */
export type Bend = (wire: Wire) => Wire

/** The page greets in another way. */
export const bendHello =
  (bent: (hello: Hello) => Hello): Bend =>
  (wire) =>
    through(wire, { hello: (message) => wire.hello(bent(message)) })

/** The page hears other events than were sent. */
export const bendEvents =
  (bent: (packet: OpenEvents) => OpenEvents): Bend =>
  (wire) =>
    through(wire, {
      open: (listener: WireListener) => wire.open({ ...listener, events: (packet) => listener.events(bent(packet)) }),
    })

/** A wire with some of its deeds replaced. */
export function through(wire: Wire, deeds: Partial<Wire>): Wire {
  return new Proxy(wire, {
    get(target, name) {
      const member: unknown = Reflect.get(name in deeds ? deeds : target, name)
      return typeof member === 'function' ? member.bind(target) : member
    },
  })
}
