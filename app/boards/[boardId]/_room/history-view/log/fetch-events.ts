import type { Event } from '#board/law/event.ts'

/** Asks for the events after a seq, at most `limit`, in order. Rejects when there is no answer. */
export type FetchEvents = (after: number, limit: number) => Promise<readonly Event[]>

/** Reads a board's log over REST. */
export function fetchEventsOf(boardId: string): FetchEvents {
  return async (after, limit) => {
    const response = await fetch(`/api/v1/boards/${boardId}/events?after=${after}&limit=${limit}`)
    if (!response.ok) throw new Error(`the log answered ${response.status}`)
    const answer: { events: readonly Event[] } = await response.json()
    return answer.events
  }
}
