/** Languages an article may be marked as being in; they decide hyphenation and how a screen reader speaks. */
export const ARTICLE_LANGUAGES = [
  'en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'da', 'sv', 'nb', 'fi', 'hu', 'ro', 'el', 'tr', 'uk', 'ru', 'ar',
  'he', 'fa', 'zh', 'ja', 'ko',
] as const
