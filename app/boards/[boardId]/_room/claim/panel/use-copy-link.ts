'use client'

import { useTranslations } from 'use-intl'
import { useToast } from '#app/_ui/overlays/toast.tsx'
import { useRoomRoute } from '../../route.ts'

/** Copies the address of a claim, or of a thread of it, and says whether that worked. */
export function useCopyLink(claimId: string): (more?: { thread: string }) => Promise<void> {
  const common = useTranslations('common')
  const { show } = useToast()
  const { hrefOfClaim } = useRoomRoute()
  return async (more) => {
    const url = new URL(hrefOfClaim(claimId), location.href)
    // The address may still name the thread by which somebody came here.
    url.searchParams.delete('thread')
    if (more) url.searchParams.set('thread', more.thread)
    try {
      await navigator.clipboard.writeText(url.href)
      show({ title: common('copied'), tone: 'ok', timeout: 2500, id: 'copied' })
    } catch {
      // The browser may forbid the clipboard on pages without TLS.
      show({ title: common('copyFailed'), description: url.href, tone: 'warn', timeout: 0, id: 'copied' })
    }
  }
}
