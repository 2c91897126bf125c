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
  return new PageTab(listener, locks)
}

class PageTab implements Tab {
  readonly name = v4()
  readonly #listener: TabListener
  readonly #locks: LockManager | null
  readonly #watched = new Set<string>()
  #channel: BroadcastChannel | null = null
  #free: (() => void) | undefined
  #stop = new AbortController()

  constructor(listener: TabListener, locks: LockManager | null) {
    this.#listener = listener
    this.#locks = locks
  }

  hold(): void {
    if (this.#channel || typeof BroadcastChannel === 'undefined') return
    this.#channel = new BroadcastChannel(CHANNEL)
    this.#channel.addEventListener('message', this.#hear)
    globalThis.addEventListener?.('pagehide', this.#leave)
    const held = new Promise<void>((resolve) => (this.#free = resolve))
    const show = () => {
      this.#say({ kind: 'here', name: this.name })
      return held
    }
    void this.#locks?.request(PREFIX + this.name, show).catch(() => undefined)
  }

  release(): void {
    this.#leave()
    globalThis.removeEventListener?.('pagehide', this.#leave)
    this.#channel?.close()
    this.#channel = null
    this.#stop.abort()
    this.#stop = new AbortController()
    this.#watched.clear()
    this.#free?.()
  }

  async living(): Promise<ReadonlySet<string>> {
    const names = await (this.#locks ? holders(this.#locks) : rollCall())
    for (const name of names) this.#watch(name)
    return names
  }

  tellUnsaved(place: string): void {
    this.#say({ kind: 'unsaved', place })
  }

  readonly #leave = () => this.#say({ kind: 'gone' })

  readonly #hear = ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'who') this.#say({ kind: 'here', name: this.name })
    if (data.kind === 'here') this.#watch(data.name)
    if (data.kind === 'gone' && !this.#locks) this.#listener.onGone()
    if (data.kind === 'unsaved') this.#listener.onUnsaved(data.place)
  }

  #say(message: Message): void {
    this.#channel?.postMessage(message)
  }

  #watch(name: string): void {
    if (!this.#locks || name === this.name || this.#watched.has(name)) return
    this.#watched.add(name)
    // Granted when the page that holds it is gone. Shared, so that one who waits is not taken for the page itself.
    const turn = this.#locks.request(PREFIX + name, { mode: 'shared', signal: this.#stop.signal }, () => {
      this.#watched.delete(name)
      this.#listener.onGone()
    })
    turn.catch(() => undefined)
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
