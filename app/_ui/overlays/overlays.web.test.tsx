import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { Button } from '../actions/button.tsx'
import { IconButton } from '../actions/icon-button.tsx'
import { expectAccessible } from '../testing/accessible.ts'
import { renderUi } from '../testing/render-ui.tsx'
import { CommandPalette } from './command-palette.tsx'
import { Confirm } from './confirm.tsx'
import { Dialog } from './dialog.tsx'
import { Menu } from './menu.tsx'
import { Popover } from './popover.tsx'
import { useToast } from './toast.tsx'

function WithDialog() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Attach</Button>
      <Dialog open={open} onOpenChange={setOpen} title="Attach a source" description="With its words.">
        <input aria-label="Address" />
      </Dialog>
    </>
  )
}

test('a dialog has a name, takes the focus, closes with Escape and gives the focus back', async () => {
  const { user } = renderUi(<WithDialog />)
  await user.tab()
  await user.keyboard('{Enter}')
  const dialog = await screen.findByRole('dialog', { name: 'Attach a source' })
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true))
  await expectAccessible()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Attach'))
})

test('a confirmation focuses the safe answer and acts only on the verb', async () => {
  const confirm = vi.fn()
  const change = vi.fn()
  const { user } = renderUi(
    <Confirm
      open
      onOpenChange={change}
      title="Remove it?"
      body="It stays in the history."
      confirmLabel="Remove"
      onConfirm={confirm}
    />,
  )
  const dialog = await screen.findByRole('alertdialog', { name: 'Remove it?' })
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Cancel'))
  expect(dialog.textContent).toContain('It stays in the history.')
  await expectAccessible()
  await user.keyboard('{Enter}')
  expect(change.mock.calls[0]?.[0]).toBe(false)
  expect(confirm).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Remove' }))
  expect(confirm).toHaveBeenCalledOnce()
})

test('a menu opens by keyboard, says why an item is closed, and acts', async () => {
  const edit = vi.fn()
  const assign = vi.fn()
  const { user } = renderUi(
    <Menu
      trigger={<Button>More</Button>}
      items={[
        { label: 'Edit', onSelect: edit },
        { label: 'Assign', onSelect: assign, disabledReason: 'Viewers cannot assign.' },
        { kind: 'line' },
        {
          kind: 'group',
          label: 'Show',
          items: [{ kind: 'check', label: 'Watch', checked: true, onChange: () => undefined }],
        },
      ]}
    />,
  )
  await user.tab()
  await user.keyboard('{Enter}')
  await screen.findByRole('menu')
  await expectAccessible()
  await user.click(screen.getByRole('menuitem', { name: /Assign/ }))
  expect(assign).not.toHaveBeenCalled()
  expect(screen.getByRole('menuitemcheckbox', { name: 'Watch' }).getAttribute('aria-checked')).toBe('true')
  await user.click(screen.getByRole('menuitem', { name: 'Edit' }))
  expect(edit).toHaveBeenCalledOnce()
  await waitFor(() => expect(document.activeElement?.textContent).toBe('More'))
})

test('the palette finds, moves by arrows, runs with Enter and closes', async () => {
  const runs: string[] = []
  const close = vi.fn()
  const item = (label: string, group: string) => ({ id: label, label, group, run: () => runs.push(label) })
  const { user } = renderUi(
    <CommandPalette
      open
      onOpenChange={close}
      items={[item('Mark as claim', 'Claims'), item('Drop the claim', 'Claims'), item('Export', 'Report')]}
    />,
  )
  await screen.findByRole('dialog')
  // The field takes the focus a moment after the window is there.
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('combobox')))
  await user.keyboard('claim')
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2))
  await expectAccessible()
  await user.keyboard('{ArrowDown}{Enter}')
  expect(runs).toHaveLength(1)
  expect(close).toHaveBeenCalledWith(false)
})

function WithToast({ undo }: { undo: () => void }) {
  const { show } = useToast()
  return (
    <Button onClick={() => show({ title: 'Claim dropped', tone: 'danger', action: { label: 'Undo', onPress: undo } })}>
      Drop
    </Button>
  )
}

test('a toast is shown with its way back', async () => {
  const undo = vi.fn()
  const { user } = renderUi(<WithToast undo={undo} />)
  await user.click(screen.getByRole('button', { name: 'Drop' }))
  const region = screen.getByRole('region', { name: 'Notices' })
  expect(region.textContent).toContain('Claim dropped')
  expect(screen.getByRole('alert').textContent).toBe('Claim dropped')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(undo).toHaveBeenCalledOnce()
  expect(region.textContent).toBe('')
})

function Toasting() {
  const { show } = useToast()
  return (
    <>
      <Button onClick={() => show({ title: 'Saved' })}>Save</Button>
      <Button onClick={() => show({ id: 'net', title: 'Offline', tone: 'warn', timeout: 0 })}>Cut</Button>
      <Button onClick={() => show({ id: 'net', title: 'Online again', tone: 'ok' })}>Mend</Button>
    </>
  )
}

test('toasts leave by themselves unless held; the same id replaces', async () => {
  vi.useFakeTimers()
  try {
    renderUi(<Toasting />)
    const region = screen.getByRole('region', { name: 'Notices', hidden: true })
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    fireEvent.click(screen.getByRole('button', { name: 'Cut' }))
    expect(region.textContent).toBe('SavedOffline')
    fireEvent.click(screen.getByRole('button', { name: 'Mend' }))
    expect(region.textContent).toBe('SavedOnline again')
    fireEvent.pointerEnter(region)
    act(() => void vi.advanceTimersByTime(20_000))
    expect(region.textContent).toBe('SavedOnline again')
    fireEvent.pointerLeave(region)
    act(() => void vi.advanceTimersByTime(20_000))
    expect(region.textContent).toBe('')
  } finally {
    vi.useRealTimers()
  }
})

test('a tooltip comes at once on keyboard focus, after a rest under the mouse, and goes on Escape', async () => {
  const { user } = renderUi(<IconButton icon={<i />} label="Notices" shortcut="n" />)
  const box = () => document.querySelector('[data-tip-box]')
  await user.hover(screen.getByRole('button'))
  expect(box()).toBeNull()
  await waitFor(() => expect(box()?.textContent).toBe('NoticesN'))
  await user.keyboard('{Escape}')
  expect(box()).toBeNull()
})

function WithPopover() {
  const [anchor, setAnchor] = useState<Element | null>(null)
  return (
    <>
      <Button onClick={(event) => setAnchor(event.currentTarget)}>What is this?</Button>
      {anchor && (
        <Popover anchor={anchor} onClose={() => setAnchor(null)} title="Definition">
          <a href="#more">More</a>
        </Popover>
      )}
    </>
  )
}

test('a popover is there in the same moment, takes the focus, and gives it back', async () => {
  const { user } = renderUi(<WithPopover />)
  await user.click(screen.getByRole('button', { name: 'What is this?' }))
  const popover = screen.getByRole('dialog', { name: 'Definition' })
  expect(popover.contains(document.activeElement)).toBe(true)
  await expectAccessible()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement?.textContent).toBe('What is this?')
})

test('a popover goes when something beside it is pressed, or the focus goes elsewhere', async () => {
  const { user } = renderUi(
    <>
      <WithPopover />
      <Button>Beside</Button>
    </>,
  )
  const opener = screen.getByRole('button', { name: 'What is this?' })
  await user.click(opener)
  await user.click(screen.getByRole('dialog'))
  expect(screen.queryByRole('dialog')).not.toBeNull()
  await user.click(screen.getByRole('button', { name: 'Beside' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  await user.click(opener)
  act(() => screen.getByRole('button', { name: 'Beside' }).focus())
  expect(screen.queryByRole('dialog')).toBeNull()
})
