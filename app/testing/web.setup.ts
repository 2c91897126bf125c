import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// jsdom lacks what layout needs; components only ask whether it is there.
class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= NoObserver
window.matchMedia ??= (media: string) =>
  Object.assign(new EventTarget(), {
    matches: false,
    media,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  })
// axe asks for a canvas to judge icon ligatures; without one it skips that, quietly.
HTMLCanvasElement.prototype.getContext = () => null
Element.prototype.scrollIntoView ??= () => undefined
Range.prototype.getBoundingClientRect ??= () => new DOMRect()
Element.prototype.getAnimations ??= () => []

// A busy machine is slow, and that is no fault of what is tested.
configure({ asyncUtilTimeout: 6_000 })

afterEach(cleanup)
