'use client'

import { useTranslations } from 'use-intl'
import { FieldTable } from './field-table.tsx'
import type { GuideContents } from './guide-contents.ts'

/** Every command, folded up; opened it shows its fields. */
export function CommandList({ commands }: { commands: GuideContents['commands'] }) {
  const t = useTranslations('api.page')
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      {commands.map(({ type, summary, fields }) => (
        <details key={type} id={type} className="scroll-mt-16 border-b border-line last:border-b-0">
          <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-3 gap-y-0.5 px-4 py-2 hover:bg-raised">
            <code className="min-w-44 font-mono text-sm font-medium">{type}</code>
            <span className="text-sm text-ink-quiet">{summary}</span>
          </summary>
          {fields.length > 0 ? (
            <FieldTable caption={type} fields={fields} />
          ) : (
            <p className="px-4 pb-3 text-sm text-ink-quiet">{t('noFields')}</p>
          )}
        </details>
      ))}
    </div>
  )
}
