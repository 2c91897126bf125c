import { v4 } from 'uuid'

const PREFIX = 'claimboard-tab:'
const CHANNEL = 'claimboard-tabs'

// How long a page may take to say that it is there, where only asking can tell.
const ROLL_CALL_MS = 250

type Message = { readonly kind: 'who' | 'gone' } | { readonly kind: 'here'; readonly name: string } | Changed

/** Another page of this browser has changed what waits for the person in a place. */
type Changed = { readonly kind: 'unsaved'; readonly place: string }

/** This page among the pages of its browser: they know whether it lives, and hear what it has changed. */
export type Tab = {
  readonly name: string
  /** Shows that this page lives, until `release` or until it is gone, however it went. */
  hold(): void
  release(): void
  /** Names of the pages that live, this one among them; from now on one hears when they go. */
  living(): Promise<ReadonlySet<string>>
  tellUnsaved(place: string): void
}

export type TabListener = { readonly onGone: () => void; readonly onUnsaved: (place: string) => void }

/**
 * Makes the tab of this page. A Web Lock, which the browser frees by itself, tells whether a page lives; on pages that are
 * not served securely there are none, and the others are asked to answer.
 */
export function openTab(listener: TabListener, locks: LockManager | null = webLocks()): Tab {
  const name = v4()
  const watched = new Set<string>()
  let channel: BroadcastChannel | null = null
  let free: (() => void) | undefined
  let stop = new AbortController()

  const say = (message: Message) => channel?.postMessage(message)
  const onLeave = () => say({ kind: 'gone' })

  function hear({ data }: MessageEvent<Message>): void {
    if (data.kind === 'who') say({ kind: 'here', name })
    if (data.kind === 'here') watch([data.name])
    if (data.kind === 'gone' && !locks) listener.onGone()
    if (data.kind === 'unsaved') listener.onUnsaved(data.place)
  }

  function watch(names: Iterable<string>): void {
    for (const other of names) {
      if (!locks || other === name || watched.has(other)) continue
      watched.add(other)
      // Granted when the page that holds it is gone. Shared, so that one who waits is not taken for the page itself.
      const turn = locks.request(PREFIX + other, { mode: 'shared', signal: stop.signal }, () => {
        watched.delete(other)
        listener.onGone()
      })
      turn.catch(() => undefined)
    }
  }

  return {
    name,
    hold() {
      if (channel || typeof BroadcastChannel === 'undefined') return
      channel = new BroadcastChannel(CHANNEL)
      channel.addEventListener('message', hear)
      globalThis.addEventListener?.('pagehide', onLeave)
      const held = new Promise<void>((resolve) => (free = resolve))
      const show = () => {
        say({ kind: 'here', name })
        return held
      }
      void locks?.request(PREFIX + name, show).catch(() => undefined)
    },
    release() {
      onLeave()
      globalThis.removeEventListener?.('pagehide', onLeave)
      channel?.close()
      channel = null
      stop.abort()
      stop = new AbortController()
      watched.clear()
      free?.()
      free = undefined
    },
    async living() {
      const names = await (locks ? holders(locks) : rollCall())
      watch(names)
      return names
    },
    tellUnsaved: (place) => say({ kind: 'unsaved', place }),
  }
}

async function holders(locks: LockManager): Promise<ReadonlySet<string>> {
  const { held = [], pending = [] } = await locks.query()
  const names = [...held, ...pending].flatMap((lock) => (lock.mode === 'exclusive' ? (lock.name ?? []) : []))
  return new Set(names.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length)))
}

async function rollCall(): Promise<ReadonlySet<string>> {
  const names = new Set<string>()
  if (typeof BroadcastChannel === 'undefined') return names
  const channel = new BroadcastChannel(CHANNEL)
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'here') names.add(data.name)
  })
  channel.postMessage({ kind: 'who' } satisfies Message)
  await new Promise((resolve) => setTimeout(resolve, ROLL_CALL_MS))
  channel.close()
  return names
}

function webLocks(): LockManager | null {
  return typeof navigator !== 'undefined' && 'locks' in navigator ? navigator.locks : null
}
