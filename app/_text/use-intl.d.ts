import type { Messages as Ours } from './en/english.ts'
import type { LOCALES } from './languages.ts'

declare module 'use-intl' {
  interface AppConfig {
    Locale: (typeof LOCALES)[keyof typeof LOCALES]
    Messages: Ours
  }
}
