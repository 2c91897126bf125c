import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { SkipLink } from './_shell/skip-link.tsx'
import { isTheme, THEME_COOKIE } from './_shell/theme.ts'
import { sentMessagesOf } from './_text/messages.ts'
import { getReader, getText } from './_text/server.ts'
import { TextProvider } from './_text/text-provider.tsx'
import { UiProvider } from './_ui/layout/ui-provider.tsx'
import { fontClasses } from './fonts.ts'
import './globals.css'

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getText()
  return {
    title: { default: t('common.product'), template: `%s · ${t('common.product')}` },
    description: t('common.tagline'),
  }
}

export default async function Layout({ children }: { children: ReactNode }) {
  const [{ language, timeZone, now }, jar] = await Promise.all([getReader(), cookies()])
  const theme = jar.get(THEME_COOKIE)?.value
  return (
    <html lang={language} data-theme={isTheme(theme) ? theme : 'system'} className={fontClasses}>
      <body>
        <TextProvider language={language} messages={sentMessagesOf(language)} timeZone={timeZone} now={now}>
          <UiProvider>
            <SkipLink />
            {children}
          </UiProvider>
        </TextProvider>
      </body>
    </html>
  )
}
