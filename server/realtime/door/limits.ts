import { env } from '../../env.ts'

/** Bytes of a message, or of a polling body, of whoever has not said who they are: a token and some words around it fit well. */
export const STRANGERS_MOST_BYTES = 16_000

/** Bytes of a message or of a polling body after that; what is larger ends the connection. */
export const MOST_BYTES = 1_000_000

/** Packets in one polling body of a stranger, and of everybody else. */
export const MOST_PACKETS = { stranger: 4, known: 256 } as const

/** Messages and pings in all that a connection may bring before it is known: it needs one, and two more to change its transport. */
export const STRANGERS_MOST_FRAMES = 8

/** How long somebody may take until they are known, in milliseconds; a database that stands still holds it up too. */
export const STRANGERS_TIME_MS = 10_000

/** Connections not known yet, of one network and in all; when one more comes, the oldest of them makes room. */
export const MOST_STRANGERS = { ofNetwork: 500, inAll: 4_000 } as const

/** Connections that a network may begin in ten seconds; whoever becomes known is not counted. */
export const ARRIVALS = { points: 1_000, duration: 10 } as const

/** Live connections of one person at one process; when one more comes, the oldest is told so and ends. */
export const MOST_OF_PERSON = 100

/** Connections that one person may begin in ten seconds. */
export const ARRIVALS_OF_PERSON = { points: 300, duration: 10 } as const

/** The time over which the messages of a known connection are counted, in milliseconds. */
export const PACE_MS = 10_000

/** Messages that a known connection may bring in that time: as many commands as the desk takes of a person, and what goes with them. */
export function mostFrames(): number {
  const { COMMANDS_PER_SECOND, COMMANDS_BURST } = env()
  return (PACE_MS / 1_000) * (COMMANDS_PER_SECOND + 100) + COMMANDS_BURST
}
