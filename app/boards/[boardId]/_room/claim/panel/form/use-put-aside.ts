'use client'

import { useTranslations } from 'use-intl'
import { useToast } from '#app/_ui/overlays/toast.tsx'

/** Closes a form; where words stand in it they can be brought back for a while, so that no key press loses them. */
export function usePutAside(): (hasWords: boolean, discard: () => void, bringBack: () => void) => void {
  const t = useTranslations('claim')
  const { show } = useToast()
  return (hasWords, discard, bringBack) => {
    discard()
    if (!hasWords) return
    show({
      title: t('putAside'),
      action: { label: t('bringBack'), onPress: bringBack },
      timeout: 15_000,
      id: 'put-aside',
    })
  }
}
