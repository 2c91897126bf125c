const AGAIN_MS = 2_000
const TRIES_WHILE_ONLINE = 4

/** Fetches code until it is there: what cannot be fetched while the line is down is fetched when it is back. */
export async function persistently<T>(load: () => Promise<T>, tries = TRIES_WHILE_ONLINE): Promise<T> {
  try {
    return await load()
  } catch (error) {
    if (tries <= 1) throw error
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    return persistently(load, navigator.onLine ? tries - 1 : tries)
  }
}
