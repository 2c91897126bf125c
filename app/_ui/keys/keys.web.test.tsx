import { screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { expectAccessible } from '../testing/accessible.ts'
import { renderUi } from '../testing/render-ui.tsx'
import { ShortcutList } from './shortcut-list.tsx'
import { useShortcut } from './use-shortcut.ts'

beforeEach(() => localStorage.clear())

function Bound({ run, save }: { run: () => void; save?: () => void }) {
  useShortcut({ keys: 'j', label: 'Next claim', group: 'Article', run })
  useShortcut({ keys: 'mod+enter', label: 'Send', group: 'Writing', run: save ?? run })
  return <input aria-label="Words" />
}

test('a key runs what it is bound to, not while one types', async () => {
  const run = vi.fn()
  const { user } = renderUi(<Bound run={run} />)
  await user.keyboard('j')
  expect(run).toHaveBeenCalledOnce()
  await user.type(screen.getByLabelText('Words'), 'jjj')
  expect(run).toHaveBeenCalledOnce()
})

test('keys with Ctrl work while one types', async () => {
  const save = vi.fn()
  const { user } = renderUi(<Bound run={() => undefined} save={save} />)
  await user.click(screen.getByLabelText('Words'))
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(save).toHaveBeenCalledOnce()
})

test('a component that is gone answers no more, and the latest closure runs', async () => {
  const first = vi.fn()
  const second = vi.fn()
  const { user, rerender } = renderUi(<Bound run={first} />)
  rerender(<Bound run={second} />)
  await user.keyboard('j')
  expect(first).not.toHaveBeenCalled()
  expect(second).toHaveBeenCalledOnce()
  rerender(<p />)
  await user.keyboard('j')
  expect(second).toHaveBeenCalledOnce()
})

test('the list shows what is bound here; its switch silences single keys (WCAG 2.1.4)', async () => {
  const run = vi.fn()
  const { user, rerender } = renderUi(
    <>
      <Bound run={run} />
      <ShortcutList open onOpenChange={() => undefined} />
    </>,
  )
  expect(await screen.findByText('Next claim')).toBeTruthy()
  await expectAccessible()
  await user.click(screen.getByRole('switch'))
  rerender(<Bound run={run} />)
  await user.keyboard('j')
  expect(run).not.toHaveBeenCalled()
})
