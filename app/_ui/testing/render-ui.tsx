import { cleanup, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime.js'
import type { ReactElement, ReactNode } from 'react'
import { afterEach, vi } from 'vitest'
import type { LOCALES } from '../../_text/languages.ts'
import { sentMessagesOf } from '../../_text/messages.ts'
import { TextProvider } from '../../_text/text-provider.tsx'
import { UiProvider } from '../layout/ui-provider.tsx'

afterEach(cleanup)

/**
 * Renders under everything the layout gives (words, toasts, keys). Answers Testing Library's result, a user,
 * and the page's router, which only writes down where it was sent.
 */
export function renderUi(
  element: ReactElement,
  { language = 'en', now = 0 }: { language?: keyof typeof LOCALES; now?: number } = {},
) {
  const router = {
    bfcacheId: 'test',
    back: vi.fn(),
    forward: vi.fn(),
    refresh: vi.fn(),
    hmrRefresh: vi.fn(),
    push: vi.fn(),
    replace: vi.fn(),
    prefetch: vi.fn(),
    experimental_gesturePush: vi.fn(),
  }
  const wrapper = ({ children }: { children: ReactNode }) => (
    <AppRouterContext value={router}>
      <TextProvider language={language} messages={sentMessagesOf(language)} timeZone="UTC" now={now}>
        <UiProvider>{children}</UiProvider>
      </TextProvider>
    </AppRouterContext>
  )
  return { user: userEvent.setup(), router, ...render(element, { wrapper }) }
}
