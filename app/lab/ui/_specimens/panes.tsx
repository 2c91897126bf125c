'use client'

import { useState } from 'react'
import { Panel } from '../../../_ui/layout/panel.tsx'
import { Split } from '../../../_ui/layout/split.tsx'
import { Tabs } from '../../../_ui/layout/tabs.tsx'

/** Two panes, with tabs in one. */
export function Panes() {
  const [tab, setTab] = useState<'evidence' | 'verdicts' | 'threads'>('evidence')
  return (
    <Panel title="Panes" className="mt-4">
      <div className="flex h-56 flex-col overflow-hidden rounded-md border border-line">
        <Split
          dividerLabel="Width of the claim"
          narrow="aside"
          initial={380}
          main={<div className="p-4">The article scrolls here.</div>}
          aside={
            <Tabs
              label="Claim"
              value={tab}
              onChange={setTab}
              className="h-full"
              panelClassName="overflow-y-auto p-3"
              tabs={[
                { value: 'evidence', label: 'Quellenbelege', count: 3, panel: 'Three sources.' },
                { value: 'verdicts', label: 'Urteile', count: 1, panel: 'One verdict.' },
                { value: 'threads', label: 'Diskussion', panel: 'No thread yet.' },
              ]}
            />
          }
        />
      </div>
    </Panel>
  )
}
