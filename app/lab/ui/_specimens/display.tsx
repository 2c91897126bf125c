'use client'

import { Inbox } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../_ui/actions/button.tsx'
import { AvatarStack } from '../../../_ui/display/avatar-stack.tsx'
import { Avatar } from '../../../_ui/display/avatar.tsx'
import { Badge } from '../../../_ui/display/badge.tsx'
import { Callout } from '../../../_ui/display/callout.tsx'
import { Chip } from '../../../_ui/display/chip.tsx'
import { EmptyState } from '../../../_ui/display/empty-state.tsx'
import { Skeleton } from '../../../_ui/display/skeleton.tsx'
import { Spinner } from '../../../_ui/display/spinner.tsx'
import { Cell, Row, Table } from '../../../_ui/display/table.tsx'
import type { TableSort } from '../../../_ui/display/table.tsx'
import { Panel } from '../../../_ui/layout/panel.tsx'

const people = [
  'Anna Berg',
  'Cem Demir',
  'Élodie Petit',
  'Faktenprüfung Wirtschaft',
  'Jo',
  'Zoë Ångström',
  'Lektorat',
].map((name, at) => ({ id: String(at), name, live: at < 2 }))

const columns = [
  { key: 'claim', label: 'Claim', sortable: true },
  { key: 'verdict', label: 'Verdict', sortable: true },
  { key: 'sources', label: 'Sources', sortable: true, align: 'end' },
] as const

/** Things that are only looked at. */
export function Display() {
  const [sort, setSort] = useState<TableSort<'claim' | 'verdict' | 'sources'>>({ key: 'claim', direction: 'ascending' })
  return (
    <Panel title="Display">
      <div className="grid gap-3">
        <div className="flex flex-wrap items-center gap-3">
          <AvatarStack people={people} />
          {people.map((person) => (
            <Avatar key={person.id} name={person.name} seed={person.id} size="xs" />
          ))}
          <Spinner />
          <Chip onRemove={() => undefined} removeLabel="Remove filter Falsch">
            Verdict: Falsch
          </Chip>
          <Chip>plain</Chip>
        </div>
        <Callout tone="info" title="This is a sample">
          The text comes from a published column; its rights stay with its publisher.
        </Callout>
        <Callout tone="warn" title="Offline" action={<Button size="sm">Try again</Button>}>
          3 changes are kept in this browser.
        </Callout>
        <Callout tone="danger">This board needs a newer version of the page.</Callout>
        <Callout tone="ok">Everything is saved.</Callout>
        <Table caption="Claims" columns={columns} sort={sort} onSort={setSort}>
          {[3, 12, 4].map((sources, at) => (
            <Row key={sources} className={at === 1 ? 'glow' : undefined}>
              <Cell>Die Stadt hat im Jahr 2024 rund 1.250 Bäume gepflanzt</Cell>
              <Cell>
                <Badge tone={at === 0 ? 'mostly-true' : 'misleading'}>
                  {at === 0 ? 'Überwiegend richtig' : 'Irreführend'}
                </Badge>
              </Cell>
              <Cell className="tabular text-right">{sources}</Cell>
            </Row>
          ))}
        </Table>
        <Skeleton lines={2} />
        <EmptyState icon={<Inbox />} title="Nothing waits for you" action={<Button size="sm">Open a board</Button>}>
          Mentions and claims assigned to you appear here.
        </EmptyState>
      </div>
    </Panel>
  )
}
