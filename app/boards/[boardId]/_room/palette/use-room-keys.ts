'use client'

import { useTranslations } from 'use-intl'
import { useShortcut } from '#app/_ui/keys/use-shortcut.ts'
import { useRoomRoute, type View } from '../route.ts'

/** Keys that hold everywhere in the room: the palette, the list of keys, and the views. */
export function useRoomKeys({ onPalette, onList }: { onPalette: () => void; onList: () => void }): void {
  const t = useTranslations('keys')
  const group = t('groups.everywhere')
  useShortcut({ keys: 'mod+k', label: t('palette'), group, inFields: true, inDialogs: true, run: onPalette })
  useShortcut({ keys: '?', label: t('list'), group, run: onList })
  useViewKey('g a', 'article')
  useViewKey('g b', 'board')
  useViewKey('g t', 'table')
  useViewKey('g r', 'report')
  useViewKey('g h', 'history')
}

function useViewKey(keys: string, view: View): void {
  const t = useTranslations('keys')
  const { setView } = useRoomRoute()
  useShortcut({ keys, label: t(`views.${view}`), group: t('groups.go'), run: () => setView(view) })
}
