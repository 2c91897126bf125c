import { screen } from '@testing-library/react'
import { useState } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { expectAccessible } from '../testing/accessible.ts'
import { renderUi } from '../testing/render-ui.tsx'
import { useAnnounce } from './live-region.tsx'
import { Page } from './page.tsx'
import { Split } from './split.tsx'
import { Tabs } from './tabs.tsx'

beforeEach(() => localStorage.clear())

function TwoTabs() {
  const [value, setValue] = useState<'one' | 'two'>('one')
  return (
    <Tabs
      label="Claim"
      value={value}
      onChange={setValue}
      keepMounted
      tabs={[
        { value: 'one', label: 'Evidence', count: 2, panel: <input aria-label="Draft" /> },
        { value: 'two', label: 'Verdicts', panel: 'No verdict yet.' },
      ]}
    />
  )
}

test('tabs move by arrow keys and keep what was typed', async () => {
  const { user } = renderUi(<TwoTabs />)
  await user.type(screen.getByLabelText('Draft'), 'words')
  await user.click(screen.getByRole('tab', { name: /Evidence/ }))
  await user.keyboard('{ArrowRight}{Enter}')
  expect(screen.getByRole('tab', { name: 'Verdicts' }).getAttribute('aria-selected')).toBe('true')
  await user.keyboard('{ArrowLeft}{Enter}')
  expect(screen.getByLabelText<HTMLInputElement>('Draft').value).toBe('words')
  await expectAccessible()
})

test('the divider is moved by arrow keys within its limits and remembered', async () => {
  const { user, unmount } = renderUi(
    <Split
      main="a"
      aside="b"
      dividerLabel="Width of the claim"
      narrow="main"
      storageKey="w"
      initial={400}
      min={340}
      max={420}
    />,
  )
  const divider = screen.getByRole('separator', { name: 'Width of the claim' })
  divider.focus()
  await user.keyboard('{ArrowLeft}')
  expect(divider.getAttribute('aria-valuenow')).toBe('420')
  await user.keyboard('{End}')
  expect(divider.getAttribute('aria-valuenow')).toBe('340')
  expect(localStorage.getItem('w')).toBe('340')
  unmount()
  renderUi(
    <Split main="a" aside="b" dividerLabel="Width" narrow="main" storageKey="w" initial={400} min={340} max={420} />,
  )
  expect(screen.getByRole('separator').getAttribute('aria-valuenow')).toBe('340')
  await expectAccessible()
})

function Speaker() {
  const announce = useAnnounce()
  return (
    <button
      onClick={() => {
        announce('Saved')
        announce('Saved')
        announce('Lost', 'assertive')
      }}
    >
      Speak
    </button>
  )
}

test('two sentences at once are both said, a repeated one again', async () => {
  const { user } = renderUi(<Speaker />)
  await user.click(screen.getByRole('button'))
  expect([...screen.getByRole('status').children].map((line) => line.textContent)).toEqual(['Saved', 'Saved'])
  expect(screen.getByRole('alert').textContent).toBe('Lost')
})

test('a page has one heading and a place for the skip link to land', async () => {
  renderUi(
    <Page title="Boards" lead="All of them.">
      content
    </Page>,
  )
  expect(screen.getByRole('main').id).toBe('main')
  expect(screen.getByRole('heading', { level: 1, name: 'Boards' })).toBeTruthy()
  await expectAccessible()
})
