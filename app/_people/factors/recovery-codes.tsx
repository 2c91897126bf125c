'use client'

import { Printer } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '../../_ui/actions/button.tsx'
import { CopyButton } from '../../_ui/actions/copy-button.tsx'
import { Callout } from '../../_ui/display/callout.tsx'

/** Recovery codes, the one time that they are shown; they can be copied and printed. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const t = useTranslations('people.factors')
  return (
    <Callout
      tone="ok"
      announce
      title={t('codesOnce')}
      action={
        <span className="screen-only flex gap-1">
          <CopyButton text={codes.join('\n')} label={t('copyCodes')} size="md" />
          <Button size="sm" icon={<Printer aria-hidden />} onClick={() => window.print()}>
            {t('printCodes')}
          </Button>
        </span>
      }
    >
      <p className="text-sm">{t('codesBody')}</p>
      <ol
        aria-label={t('codes')}
        className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(21ch,1fr))] gap-x-6 font-mono text-sm whitespace-nowrap tabular-nums"
      >
        {codes.map((code) => (
          <li key={code} className="py-0.5 select-all">
            {code}
          </li>
        ))}
      </ol>
    </Callout>
  )
}
