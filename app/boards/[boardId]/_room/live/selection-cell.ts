import type { RoomState } from './room-state.ts'
import type { RoomStore } from './room-store.ts'

/** Remembers the last selection of one component, so that equal ones stay the same object. */
export type SelectionCell<T> = { held: { readonly value: T } | null }

export function newCell<T>(): SelectionCell<T> {
  return { held: null }
}

/** The two readers that useSyncExternalStore wants: of the state as it is, and of the one the server rendered. */
export function selection<T>(
  store: RoomStore,
  cell: SelectionCell<T>,
  select: (state: RoomState) => T,
  isEqual: (a: T, b: T) => boolean,
): { now: () => T; first: () => T } {
  let seen: { readonly state: RoomState; readonly value: T } | null = null
  function read(state: RoomState): T {
    if (seen?.state === state) return seen.value
    const value = select(state)
    const kept = cell.held && isEqual(cell.held.value, value) ? cell.held.value : value
    cell.held = { value: kept }
    seen = { state, value: kept }
    return kept
  }
  return { now: () => read(store.state()), first: () => read(store.first()) }
}
