import type { Messages as Ours } from './en/english.ts'
import type { Language } from './languages.ts'

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language
    Messages: Ours
  }
}
