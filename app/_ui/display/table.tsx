'use client'

import clsx from 'clsx'
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import type { ComponentProps, ReactNode, Ref } from 'react'

export type TableColumn<Key extends string = string> = {
  key: Key
  label: string
  sortable?: boolean
  /** Numbers stand at the end. */
  align?: 'start' | 'end'
  className?: string
  hideLabel?: boolean
}

export type TableSort<Key extends string = string> = { key: Key; direction: 'ascending' | 'descending' }

export type TableProps<Key extends string> = {
  /** Names the table for screen readers and its scroll region. */
  caption: string
  columns: readonly TableColumn<Key>[]
  sort?: TableSort<Key>
  onSort?: (sort: TableSort<Key>) => void
  className?: string
  /** The part that scrolls. */
  ref?: Ref<HTMLDivElement>
  /** How many rows there are when only some of them are drawn; the head counts as one. */
  rowCount?: number
  /** `<Row>` elements. */
  children: ReactNode
}

/** A dense table with a head that stays and columns that can be sorted; scrolls sideways inside itself. */
export function Table<Key extends string>(props: TableProps<Key>) {
  const { caption, columns, sort, onSort, className, ref, rowCount, children } = props
  return (
    <div ref={ref} role="region" aria-label={caption} tabIndex={0} className={clsx('min-w-0 overflow-auto', className)}>
      <table aria-rowcount={rowCount} className="w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                aria-sort={sort?.key === column.key ? sort.direction : undefined}
                className={clsx(
                  'sticky top-0 z-10 border-b border-line bg-surface px-2.5 py-1 font-medium whitespace-nowrap text-ink-quiet',
                  column.align === 'end' ? 'text-right' : 'text-left',
                  column.className,
                )}
              >
                <HeadCell column={column} sort={sort} onSort={onSort} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

function HeadCell<Key extends string>({
  column,
  sort,
  onSort,
}: {
  column: TableColumn<Key>
  sort?: TableSort<Key>
  onSort?: (sort: TableSort<Key>) => void
}) {
  if (!column.sortable || !onSort) return <span className={clsx(column.hideLabel && 'sr-only')}>{column.label}</span>
  const direction = sort?.key === column.key ? sort.direction : undefined
  const Sign = direction === 'ascending' ? ArrowUp : direction === 'descending' ? ArrowDown : ChevronsUpDown
  return (
    <button
      type="button"
      className="-mx-1 inline-flex min-h-6 items-center gap-1 rounded-sm px-1 font-medium hover:text-ink"
      onClick={() => onSort({ key: column.key, direction: direction === 'ascending' ? 'descending' : 'ascending' })}
    >
      {column.label}
      <Sign aria-hidden className={clsx('size-3', direction ? 'text-accent' : 'text-ink-faint')} />
    </button>
  )
}

/** One line of a table. */
export function Row({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr {...rest} className={clsx('group hover:bg-sunken/60 aria-selected:bg-accent-soft', className)} />
}

/** One cell of a line. */
export function Cell({ className, ...rest }: ComponentProps<'td'>) {
  return <td {...rest} className={clsx('border-b border-line px-2.5 py-1.5 align-top', className)} />
}
