'use client'

import type { PaletteItem } from '#app/_ui/overlays/command-palette.tsx'
import { useShortcutList } from '#app/_ui/keys/shortcut-provider.tsx'

// The palette itself, and what moves the focus, make no sense from within it.
const NOT_HERE: ReadonlySet<string> = new Set([
  ...['mod+k', '?', '/', 'j', 'k', 'escape'],
  ...['shift+arrowleft', 'shift+arrowright'],
])

/** Everything that has keys here and now, so that whatever a view or the claim in hand can do is found by its name too. */
export function useKeyItems(): PaletteItem[] {
  const shortcuts = useShortcutList()
  const byKeys = new Map(shortcuts.map((one) => [one.keys, one]))
  return [...byKeys.values()]
    .filter(({ keys }) => !NOT_HERE.has(keys))
    .map(({ keys, label, group, run }) => ({
      id: `keys-${keys}`,
      label,
      group,
      shortcut: keys,
      // The window gives the focus back when it closes; what runs may want it for itself, so it comes after.
      run: () => setTimeout(run, 0),
    }))
}
