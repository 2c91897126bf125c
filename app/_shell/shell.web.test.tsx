import { screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { expectAccessible } from '../_ui/testing/accessible.ts'
import { renderUi } from '../_ui/testing/render-ui.tsx'
import { AppHeader } from './app-header.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { SkipLink } from './skip-link.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

const person = { id: 'p1', name: 'Anna Berg', email: 'anna@example.org' }

beforeEach(() => {
  document.documentElement.dataset['theme'] = 'system'
  for (const name of ['theme', 'language']) document.cookie = `${name}=; max-age=0; path=/`
})

test('the header says where one is and how much waits', async () => {
  renderUi(<AppHeader person={person} current="inbox" unread={120} />)
  const inbox = screen.getByRole('link', { name: /Inbox/ })
  expect(inbox.getAttribute('aria-current')).toBe('page')
  expect(inbox.textContent).toContain('99+')
  expect(inbox.textContent).toContain('120 unread')
  expect(screen.getByRole('link', { name: 'Boards' }).getAttribute('aria-current')).toBeNull()
  await expectAccessible()
})

test('a visitor is offered to sign in and sees no places', async () => {
  renderUi(<AppHeader person={null} />)
  expect(screen.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe('/sign-in')
  expect(screen.queryByRole('navigation')).toBeNull()
  await expectAccessible()
})

test('the account menu changes the appearance, and signs out', async () => {
  const signOut = vi.fn(async () => undefined)
  const { user } = renderUi(<AppHeader person={person} settingsHref="/account" signOut={signOut} />)
  await user.click(screen.getByRole('button', { name: 'Account of Anna Berg' }))
  await screen.findByRole('menu')
  await user.click(screen.getByRole('menuitemcheckbox', { name: 'Dark' }))
  expect(document.documentElement.dataset['theme']).toBe('dark')
  expect(document.cookie).toContain('theme=dark')
  await user.click(screen.getByRole('menuitem', { name: 'Sign out' }))
  expect(signOut).toHaveBeenCalledOnce()
})

test('the theme switch takes effect at once and is kept', async () => {
  const { user } = renderUi(<ThemeSwitch />)
  await user.click(screen.getByRole('radio', { name: 'Light' }))
  expect(document.documentElement.dataset['theme']).toBe('light')
  expect(document.cookie).toContain('theme=light')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Light' }).checked).toBe(true)
  await expectAccessible()
})

test('the language switch keeps the choice and asks for the page again', async () => {
  const { user, router } = renderUi(<LanguageSwitch />)
  await user.click(screen.getByRole('radio', { name: 'Deutsch' }))
  expect(document.cookie).toContain('language=de')
  expect(router.refresh).toHaveBeenCalledOnce()
})

test('the skip link leads to the content, in German too', () => {
  renderUi(<SkipLink />, { language: 'de' })
  expect(screen.getByRole('link', { name: 'Zum Inhalt springen' }).getAttribute('href')).toBe('#main')
})
