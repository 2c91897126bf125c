import type { CDPSession, Page } from '@playwright/test'

// As small and coarse as the browser makes them: they are not kept.
const PICTURES = { format: 'jpeg', quality: 1, maxWidth: 160, maxHeight: 100 } as const

/**
 * Looks at a page for as long as it is open, as a person does. A browser without a screen shows a frame only to those who
 * look: with nobody there, an event's time to the next frame would last until something else has one drawn.
 */
export async function lookAt(page: Page): Promise<void> {
  const wire: CDPSession = await page.context().newCDPSession(page)
  wire.on('Page.screencastFrame', ({ sessionId }) => {
    // The page may have been closed meanwhile.
    wire.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined)
  })
  await wire.send('Page.startScreencast', PICTURES)
}
