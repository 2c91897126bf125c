'use client'

import { Filter, FileText, MoreHorizontal, Search, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../_ui/actions/button.tsx'
import { IconButton } from '../../../_ui/actions/icon-button.tsx'
import { Field } from '../../../_ui/fields/field.tsx'
import { TextInput } from '../../../_ui/fields/text-input.tsx'
import { ShortcutList } from '../../../_ui/keys/shortcut-list.tsx'
import { useShortcut } from '../../../_ui/keys/use-shortcut.ts'
import { Panel } from '../../../_ui/layout/panel.tsx'
import { CommandPalette } from '../../../_ui/overlays/command-palette.tsx'
import { Confirm } from '../../../_ui/overlays/confirm.tsx'
import { Dialog } from '../../../_ui/overlays/dialog.tsx'
import { Menu } from '../../../_ui/overlays/menu.tsx'
import { Popover } from '../../../_ui/overlays/popover.tsx'
import { useToast } from '../../../_ui/overlays/toast.tsx'

type Window = 'dialog' | 'drawer' | 'confirm' | 'palette' | 'keys' | null

/** Everything that opens. */
export function Overlays() {
  const [open, setOpen] = useState<Window>(null)
  const { show } = useToast()
  const shown = (window: Window) => ({
    open: open === window,
    onOpenChange: (next: boolean) => setOpen(next ? window : null),
  })
  useShortcut({ keys: 'mod+k', label: 'Command palette', group: 'General', run: () => setOpen('palette') })
  useShortcut({ keys: '?', label: 'Keyboard shortcuts', group: 'General', run: () => setOpen('keys') })
  useShortcut({ keys: 'g d', label: 'Open the dialog', group: 'Go to', run: () => setOpen('dialog') })

  const items = [
    { id: 'a', label: 'Mark as claim', group: 'Claims', shortcut: 'm', icon: <Filter />, run: () => undefined },
    { id: 'b', label: 'Next unmarked sentence', group: 'Claims', shortcut: 'n', run: () => undefined },
    { id: 'c', label: 'Größtenteils falsch', group: 'Filter', hint: '3 claims', run: () => undefined },
    { id: 'd', label: 'Export the report', group: 'Report', icon: <FileText />, run: () => undefined },
  ]

  return (
    <Panel title="Overlays">
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setOpen('dialog')}>Dialog</Button>
        <Button onClick={() => setOpen('drawer')}>Drawer</Button>
        <Button onClick={() => setOpen('confirm')}>Confirm</Button>
        <Button onClick={() => setOpen('palette')} icon={<Search />}>
          Palette
        </Button>
        <Button onClick={() => setOpen('keys')}>Shortcuts</Button>
        <Hanging />
        <Menu
          trigger={<IconButton icon={<MoreHorizontal />} label="More" />}
          items={[
            { label: 'Edit', onSelect: () => undefined, shortcut: 'e' },
            { label: 'Assign to …', onSelect: () => undefined, disabledReason: 'Viewers cannot assign.' },
            { kind: 'check', label: 'Watch', checked: true, onChange: () => undefined },
            { kind: 'line' },
            { label: 'Remove', icon: <Trash2 />, onSelect: () => undefined, danger: true },
          ]}
        />
        <Button onClick={() => show({ title: 'Claim dropped', action: { label: 'Undo', onPress: () => undefined } })}>
          Toast
        </Button>
        <Button
          onClick={() =>
            show({
              tone: 'danger',
              title: 'Somebody else changed this',
              description: 'Both versions stand side by side.',
            })
          }
        >
          Error toast
        </Button>
      </div>
      <Dialog
        {...shown('dialog')}
        title="Attach a source"
        description="The words that prove it, not only the page."
        footer={
          <>
            <Button onClick={() => setOpen(null)}>Cancel</Button>
            <Button variant="primary">Attach</Button>
          </>
        }
      >
        <Field label="Address" required hint="As in the browser's address bar.">
          <TextInput type="url" placeholder="https://" />
        </Field>
      </Dialog>
      <Dialog {...shown('drawer')} side="end" size="sm" title="History">
        A drawer at the edge.
      </Dialog>
      <Confirm
        {...shown('confirm')}
        danger
        title="Remove this source?"
        body="Its quote and notes stay in the history."
        confirmLabel="Remove"
        onConfirm={() => setOpen(null)}
      />
      <CommandPalette {...shown('palette')} items={items} />
      <ShortcutList {...shown('keys')} />
    </Panel>
  )
}

function Hanging() {
  const [anchor, setAnchor] = useState<Element | null>(null)
  return (
    <>
      <Button onClick={(event) => setAnchor(event.currentTarget)}>Popover</Button>
      {anchor && (
        <Popover anchor={anchor} onClose={() => setAnchor(null)} title="Definition">
          Supported in every part by sources that do not depend on each other.
        </Popover>
      )}
    </>
  )
}
