import { screen } from '@testing-library/react'
import { Inbox } from 'lucide-react'
import { expect, test, vi } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { renderUi } from '../../testing/render-ui.tsx'
import { AvatarStack } from '../avatar-stack.tsx'
import { Badge } from '../badge.tsx'
import { Callout } from '../callout.tsx'
import { Chip } from '../chip.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Kbd } from '../kbd.tsx'
import { ProgressBar } from '../progress-bar.tsx'
import { Cell, Row, Table } from '../table.tsx'
import { Time } from '../time.tsx'

test('a bar says its numbers in words', async () => {
  renderUi(
    <ProgressBar
      label="Verdicts"
      total={10}
      legend
      parts={[
        { label: 'True', value: 7, tone: 'true' },
        { label: 'False', value: 0, tone: 'false' },
        { label: 'Open', value: 3, tone: 'none' },
      ]}
    />,
  )
  expect(screen.getByRole('img', { name: 'Verdicts: True 7, Open 3 / 10' })).toBeTruthy()
  await expectAccessible()
})

test('a table names itself, says how it is sorted, and sorts the other way on a second press', async () => {
  const onSort = vi.fn()
  const { user } = renderUi(
    <Table
      caption="Claims"
      columns={[
        { key: 'claim', label: 'Claim', sortable: true },
        { key: 'menu', label: 'Actions', hideLabel: true },
      ]}
      sort={{ key: 'claim', direction: 'ascending' }}
      onSort={onSort}
    >
      <Row>
        <Cell>One</Cell>
        <Cell />
      </Row>
    </Table>,
  )
  expect(screen.getByRole('columnheader', { name: 'Claim' }).getAttribute('aria-sort')).toBe('ascending')
  await user.click(screen.getByRole('button', { name: 'Claim' }))
  expect(onSort).toHaveBeenCalledWith({ key: 'claim', direction: 'descending' })
  await expectAccessible()
})

test('time is relative with the whole moment in its title, and never in the future', () => {
  const now = Date.UTC(2026, 10, 22, 12)
  vi.useFakeTimers({ now, toFake: ['Date'] })
  renderUi(
    <>
      <Time at={now - 3 * 3_600_000} />
      <Time at={now + 5_000} />
    </>,
    { now },
  )
  const [past, ahead] = document.querySelectorAll('time')
  expect(past?.textContent).toBe('3 hours ago')
  expect(past?.title).toContain('22 Nov 2026')
  expect(past?.dateTime).toBe('2026-11-22T09:00:00.000Z')
  expect(ahead?.textContent).toBe('now')
  vi.useRealTimers()
})

test('keys are written as on the reader’s keyboard', () => {
  renderUi(<Kbd keys="mod+delete" />, { language: 'de' })
  expect([...document.querySelectorAll('kbd')].map((key) => key.textContent)).toEqual(['Strg', 'Entf'])
})

test('small things are clean for axe', async () => {
  const remove = vi.fn()
  const { user } = renderUi(
    <main>
      <Badge tone="false">False</Badge>
      <Callout tone="danger" title="Offline" announce>
        3 changes kept.
      </Callout>
      <AvatarStack people={[1, 2, 3].map((id) => ({ id: String(id), name: `Person ${id}` }))} max={2} />
      <EmptyState level={2} icon={<Inbox />} title="Nothing here">
        Come back later.
      </EmptyState>
      <Chip removeLabel="Remove filter False" onRemove={remove}>
        False
      </Chip>
    </main>,
  )
  await user.click(screen.getByRole('button', { name: 'Remove filter False' }))
  expect(remove).toHaveBeenCalledOnce()
  await expectAccessible()
})
