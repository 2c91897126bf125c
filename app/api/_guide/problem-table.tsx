'use client'

import { useTranslations } from 'use-intl'
import { Cell, Row, Table } from '#app/_ui/display/table.tsx'
import type { GuideContents } from './guide-contents.ts'

/** Every code a refused request may carry; its row is where a problem's `type` leads. */
export function ProblemTable({ problems }: { problems: GuideContents['problems'] }) {
  const t = useTranslations('api.page')
  const columns = [
    { key: 'status', label: t('status') },
    { key: 'code', label: t('code') },
    { key: 'meaning', label: t('meaning') },
  ]
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      <Table caption={t('problems')} columns={columns}>
        {problems.map(({ status, code, meaning }) => (
          <Row key={code} id={code.toLowerCase()} className="scroll-mt-16">
            <Cell className="tabular">{status}</Cell>
            <Cell className="font-mono text-xs">{code}</Cell>
            <Cell>{meaning}</Cell>
          </Row>
        ))}
      </Table>
    </div>
  )
}
