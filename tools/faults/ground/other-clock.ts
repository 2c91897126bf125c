/**
 * Loaded before a program (`node --import`), this lets its clock be moved from outside: the fault suite sends how far
 * from the true time it should stand. The product itself knows nothing of it.
 */
const TrueDate = Date
let offset = 0

const otherNow = () => TrueDate.now() + offset

/** Moves the clock of this process by so many milliseconds from the true time. */
export function setOffset(offsetMs: number): void {
  offset = offsetMs
  globalThis.Date = new Proxy(TrueDate, {
    construct: (target, given) => (given.length === 0 ? new target(otherNow()) : Reflect.construct(target, given)),
    apply: () => new TrueDate(otherNow()).toString(),
    get: (target, name) => (name === 'now' ? otherNow : Reflect.get(target, name)),
  })
}

process.on('message', (message) => {
  if (typeof message !== 'object' || message === null || !('clock' in message)) return
  if (typeof message.clock === 'number') setOffset(message.clock)
})
