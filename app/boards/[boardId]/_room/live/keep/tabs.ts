import { v4 } from 'uuid'

const PREFIX = 'claimboard-tab:'

export type TabName = { readonly name: string; hold(): void; release(): void }

/**
 * A name for this page with a lock that the browser frees when the page is gone, however it went. Without Web Locks
 * (pages that are not served securely) names cannot be told alive from dead.
 */
export function tabName(): TabName {
  const name = v4()
  let free: (() => void) | undefined
  return {
    name,
    hold() {
      if (free || !hasLocks()) return
      const held = new Promise<void>((resolve) => (free = resolve))
      void navigator.locks.request(PREFIX + name, () => held).catch(() => undefined)
    },
    release() {
      free?.()
      free = undefined
    },
  }
}

/** Names of the pages of this browser that are still open. */
export async function livingTabs(): Promise<ReadonlySet<string>> {
  if (!hasLocks()) return new Set()
  const { held = [], pending = [] } = await navigator.locks.query()
  const names = [...held, ...pending].flatMap((lock) => lock.name ?? [])
  return new Set(names.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length)))
}

function hasLocks(): boolean {
  return typeof navigator !== 'undefined' && 'locks' in navigator
}
