'use client'

import { useTranslations } from 'use-intl'
import { Cell, Row, Table } from '#app/_ui/display/table.tsx'
import type { FieldLine } from './schema.ts'

/** The fields of a body, a query or a command. */
export function FieldTable({ caption, fields }: { caption: string; fields: readonly FieldLine[] }) {
  const t = useTranslations('api.page')
  const columns = [
    { key: 'field', label: t('field') },
    { key: 'kind', label: t('kind') },
    { key: 'needed', label: t('needed') },
  ]
  return (
    <Table caption={caption} columns={columns}>
      {fields.map(({ name, kind, needed }) => (
        <Row key={name}>
          <Cell className="font-mono text-xs">{name}</Cell>
          <Cell className="max-w-md font-mono text-xs wrap-anywhere text-ink-quiet">{kind}</Cell>
          <Cell className="text-xs whitespace-nowrap">{t(needed ? 'yes' : 'no')}</Cell>
        </Row>
      ))}
    </Table>
  )
}
