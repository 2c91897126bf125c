'use client'

import { Bell, Highlighter, Trash2 } from 'lucide-react'
import { Button } from '../../../_ui/actions/button.tsx'
import { CopyButton } from '../../../_ui/actions/copy-button.tsx'
import { IconButton } from '../../../_ui/actions/icon-button.tsx'
import { LinkButton } from '../../../_ui/actions/link-button.tsx'
import { Kbd } from '../../../_ui/display/kbd.tsx'
import { Panel } from '../../../_ui/layout/panel.tsx'

/** Buttons in both sizes and every state. */
export function Actions() {
  return (
    <Panel title="Actions">
      {(['md', 'sm'] as const).map((size) => (
        <div key={size} className="mb-2 flex flex-wrap items-center gap-2">
          <Button size={size} variant="primary" icon={<Highlighter />}>
            Mark as claim
          </Button>
          <Button size={size}>Default</Button>
          <Button size={size} variant="quiet">
            Quiet
          </Button>
          <Button size={size} variant="danger" icon={<Trash2 />}>
            Remove
          </Button>
          <Button size={size} busy>
            Saving …
          </Button>
          <Button size={size} variant="primary" disabledReason="Only checkers may do this. Ask an editor for the role.">
            Not for you
          </Button>
          <Button size={size} aria-pressed>
            Pressed
          </Button>
          <IconButton size={size} icon={<Bell />} label="Notices" shortcut="g n" />
          <CopyButton size={size} text="copied" label="Copy address" />
          <LinkButton size={size} href="/lab/ui">
            Link
          </LinkButton>
        </div>
      ))}
      <p className="mt-3 flex flex-wrap gap-3 text-sm">
        <Kbd keys="mod+k" /> <Kbd keys="g b" /> <Kbd keys="?" /> <Kbd keys="mod+enter" /> <Kbd keys="arrowdown" />
      </p>
    </Panel>
  )
}
