import { screen } from '@testing-library/react'
import { Bell } from 'lucide-react'
import { expect, test, vi } from 'vitest'
import { expectAccessible } from '../testing/accessible.ts'
import { renderUi } from '../testing/render-ui.tsx'
import { Button } from './button.tsx'
import { CopyButton } from './copy-button.tsx'
import { IconButton } from './icon-button.tsx'

test('a button with a reason stays reachable, says why, and does nothing', async () => {
  const press = vi.fn()
  const submit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault())
  const { user } = renderUi(
    <form onSubmit={submit}>
      <Button type="submit" disabledReason="Only checkers may do this." onClick={press}>
        Give verdict
      </Button>
    </form>,
  )
  const button = screen.getByRole('button', { name: 'Give verdict' })
  await user.tab()
  expect(document.activeElement).toBe(button)
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(button.getAttribute('aria-description')).toBe('Only checkers may do this.')
  await user.keyboard('{Enter}')
  await user.click(button)
  expect(press).not.toHaveBeenCalled()
  expect(submit).not.toHaveBeenCalled()
  await expectAccessible()
})

test('a busy button ignores further presses and says that it is busy', async () => {
  const press = vi.fn()
  const { user } = renderUi(
    <Button busy onClick={press}>
      Saving
    </Button>,
  )
  await user.click(screen.getByRole('button', { name: 'Saving' }))
  expect(press).not.toHaveBeenCalled()
  expect(screen.getByRole('button').getAttribute('aria-busy')).toBe('true')
})

test('an icon button has a name and is pressed by keyboard', async () => {
  const press = vi.fn()
  const { user } = renderUi(<IconButton icon={<Bell />} label="Notices" shortcut="n" onClick={press} />)
  await user.tab()
  await user.keyboard(' ')
  expect(press).toHaveBeenCalledOnce()
  expect(screen.getByRole('button', { name: 'Notices' })).toBeTruthy()
  await expectAccessible()
})

test('copying says so, and says what to do when the browser forbids it', async () => {
  const { user } = renderUi(<CopyButton text="words" label="Copy quote" />)
  await user.click(screen.getByRole('button', { name: 'Copy quote' }))
  expect(await navigator.clipboard.readText()).toBe('words')
  expect(screen.getByRole('status').textContent).toBe('Copied')

  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('forbidden'))
  await user.click(screen.getByRole('button', { name: 'Copied' }))
  expect(screen.getByRole('alert').textContent).toContain('did not allow copying')
})
