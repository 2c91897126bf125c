import { LANGUAGES, type Language } from '#board/kernel/language.ts'

/** Each language by its own name. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', de: 'Deutsch' }

/** How each language writes dates and numbers. British dates read the same to every English reader. */
export const LOCALES = { en: 'en-GB', de: 'de-DE' } as const satisfies Record<Language, string>

/** Name of the cookie that holds the reader's choice. */
export const LANGUAGE_COOKIE = 'language'

/** Name of the cookie that holds the reader's time zone, told by the browser. */
export const ZONE_COOKIE = 'time-zone'

/** True for a language we have words in. */
export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value)
}

/** The best of our languages for an Accept-Language header; English where none fits. */
export function languageFor(acceptLanguage: string | null | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...rest] = entry.trim().split(';')
      const quality = rest.map((part) => /^\s*q=([\d.]+)\s*$/.exec(part)?.[1]).find(Boolean)
      return { code: tag.split('-')[0]?.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
  for (const { code } of wanted) if (isLanguage(code)) return code
  return LANGUAGES[0]
}

/** The language of whoever sent these two headers: what they chose, else what their browser asks for. */
export function languageOfReader(
  cookie: string | null | undefined,
  acceptLanguage: string | null | undefined,
): Language {
  const pairs = (cookie ?? '').split(';').map((pair) => pair.trim().split('='))
  const chosen = pairs.find(([name]) => name === LANGUAGE_COOKIE)?.[1]
  return isLanguage(chosen) ? chosen : languageFor(acceptLanguage)
}

/** The zone named, if this machine knows it; UTC otherwise. */
export function zoneFor(zone: string | null | undefined): string {
  if (!zone) return 'UTC'
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}
