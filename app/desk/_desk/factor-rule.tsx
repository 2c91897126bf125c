'use client'

import { useTranslations } from 'use-intl'
import { FACTOR_RULES, type FactorRule } from '#board/answers/second-factor.ts'
import { useDeed } from '../../_people/use-deed.ts'
import { Select } from '../../_ui/fields/select.tsx'
import type { DeskActions } from './desk-types.ts'

export type FactorRuleChoiceProps = { rule: FactorRule; setFactorRule: DeskActions['setFactorRule'] }

/** Of whom the desk asks a second factor; for owners. */
export function FactorRuleChoice({ rule, setFactorRule }: FactorRuleChoiceProps) {
  const t = useTranslations('people.desk')
  const { busy, run } = useDeed()
  return (
    <section aria-labelledby="factor-rule" className="mt-8">
      <h2 id="factor-rule" className="mb-1 text-lg font-semibold">
        {t('factorRule')}
      </h2>
      <p className="mb-3 max-w-measure text-sm text-ink-quiet">{t('factorRuleLead')}</p>
      <div className="max-w-64">
        <Select
          label={t('factorRule')}
          value={rule}
          onChange={(wanted) => wanted !== rule && run(() => setFactorRule(wanted), t('factorRuleSaved'))}
          options={FACTOR_RULES.map((value) => ({ value, label: t(`factorRules.${value}`) }))}
          disabled={busy}
        />
      </div>
    </section>
  )
}
