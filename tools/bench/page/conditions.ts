import type { BrowserContextOptions, Page } from '@playwright/test'

/** What a device and its network are like. */
export type Condition = {
  readonly name: string
  readonly settings: BrowserContextOptions
  /** Puts a page under these conditions before it goes anywhere. */
  apply(page: Page): Promise<void>
}

const DESKTOP = { viewport: { width: 1440, height: 900 } }
// The device, the network and the processor that Lighthouse takes for a phone.
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true }
const PHONE_NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1_000_000) / 8,
  uploadThroughput: (750 * 1_000) / 8,
}
const SLOWER = 4

async function slowDown(page: Page): Promise<void> {
  const wire = await page.context().newCDPSession(page)
  await wire.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
}

/** This machine as it is. */
export const unthrottled: Condition = { name: 'unthrottled', settings: DESKTOP, apply: () => Promise.resolve() }

/** This machine, its processor four times slower. */
export const slowCpu: Condition = { name: `${SLOWER}× CPU`, settings: DESKTOP, apply: slowDown }

/** A phone on a slow network. */
export const phone: Condition = {
  name: 'mobile',
  settings: PHONE,
  async apply(page) {
    const wire = await page.context().newCDPSession(page)
    await wire.send('Network.enable')
    await wire.send('Network.emulateNetworkConditions', PHONE_NETWORK)
    await slowDown(page)
  },
}
