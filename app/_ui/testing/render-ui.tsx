import { cleanup, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactElement, ReactNode } from 'react'
import { afterEach } from 'vitest'
import type { Language } from '../../_text/languages.ts'
import { messagesOf } from '../../_text/messages.ts'
import { TextProvider } from '../../_text/text-provider.tsx'
import { UiProvider } from '../layout/ui-provider.tsx'

afterEach(cleanup)

/** Renders under everything the layout gives (words, toasts, keys) and answers Testing Library's result and a user. */
export function renderUi(element: ReactElement, { language = 'en', now = 0 }: { language?: Language; now?: number } = {}) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TextProvider language={language} messages={messagesOf(language)} timeZone="UTC" now={now}>
      <UiProvider>{children}</UiProvider>
    </TextProvider>
  )
  return { user: userEvent.setup(), ...render(element, { wrapper }) }
}
