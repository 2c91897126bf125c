/** Ways the face can look; `system` follows the device. */
export const THEMES = ['system', 'light', 'dark'] as const

export type Theme = (typeof THEMES)[number]

/** Name of the cookie that holds the reader's choice, so that the server paints it at once. */
export const THEME_COOKIE = 'theme'

/** True for a theme we have. */
export function isTheme(value: unknown): value is Theme {
  return THEMES.some((theme) => theme === value)
}
