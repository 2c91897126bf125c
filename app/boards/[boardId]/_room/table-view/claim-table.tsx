'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { ClaimSort } from '#board/select/sort-claims.ts'
import type { Claim } from '#board/claim/claim.ts'
import { Table } from '#app/_ui/display/table.tsx'
import { ClaimRow } from './claim-row.tsx'
import type { ClaimColumn } from './table-columns.ts'
import { useRowWalk } from './use-row-walk.ts'

// Up to here a browser draws all rows at once, and find-in-page finds everything.
const MOST_DRAWN = 150
const ROW_HEIGHT = 48

export type ClaimTableProps = {
  claims: readonly Claim[]
  columns: readonly ClaimColumn[]
  sort: ClaimSort
  onSort: (sort: ClaimSort) => void
}

/** The claims as a table with sortable columns; of a long one only the rows in sight are drawn. */
export function ClaimTable({ claims, columns, sort, onSort }: ClaimTableProps) {
  const t = useTranslations('views.table')
  const scroller = useRef<HTMLDivElement>(null)
  const isLong = claims.length > MOST_DRAWN
  const virtual = useVirtualizer({
    count: isLong ? claims.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => claims[index]?.id ?? index,
    overscan: 12,
  })
  useRowWalk(claims, (index) => isLong && virtual.scrollToIndex(index, { align: 'auto' }))
  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <Table
      ref={scroller}
      caption={t('label')}
      rowCount={isLong ? claims.length + 1 : undefined}
      columns={columns.map(({ key, align, className }) => ({ key, align, className, label: t(key), sortable: true }))}
      sort={sort.key === 'place' ? undefined : { key: sort.key, direction: sort.direction }}
      onSort={onSort}
      className="min-h-0 flex-1 border-t border-line"
    >
      {isLong ? (
        <>
          <Gap height={before} columns={columns.length} />
          {items.map(({ index, key }) => {
            const claim = claims[index]
            return (
              claim && (
                <ClaimRow
                  key={key}
                  claim={claim}
                  columns={columns}
                  index={index + 1}
                  measure={virtual.measureElement}
                />
              )
            )
          })}
          <Gap height={after} columns={columns.length} />
        </>
      ) : (
        claims.map((claim) => <ClaimRow key={claim.id} claim={claim} columns={columns} />)
      )}
    </Table>
  )
}

// Stands for the rows that are not drawn, so that the scroll bar tells the truth.
function Gap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height, padding: 0 }} />
    </tr>
  )
}
