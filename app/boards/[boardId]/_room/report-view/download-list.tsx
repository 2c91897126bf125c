'use client'

import { Braces, FileCode, FileSpreadsheet, FileText, Globe, Hash, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Spinner } from '#app/_ui/display/spinner.tsx'
import { Tooltip } from '#app/_ui/overlays/tooltip.tsx'
import type { ReportPlace } from '#board/answers/report-place.ts'
import { FORMATS, type Format } from '#board/report/formats.ts'

const SIGNS: Record<Format, LucideIcon> = {
  pdf: FileText,
  html: Globe,
  md: Hash,
  csv: FileSpreadsheet,
  json: Braces,
  claimreview: FileCode,
}

type DownloadListProps = {
  /** The format under way. */
  wanted: Format | null
  /** Where that stands, once it takes longer than a moment. */
  place: ReportPlace | null
  disabledReason: string | null
  onDownload: (format: Format) => void
}

/** Every format as a button, with a word on what it is for. */
export function DownloadList({ wanted, place, disabledReason, onDownload }: DownloadListProps) {
  const t = useTranslations('views.report')
  return (
    <section aria-labelledby="report-download">
      <h3 id="report-download" className="eyebrow mb-1.5">
        {t('download')}
      </h3>
      <ul className="grid grid-cols-2 gap-1 @3xl:grid-cols-1">
        {FORMATS.map((format) => (
          <li key={format}>
            <FormatButton
              format={format}
              isBusy={wanted === format}
              place={wanted === format ? place : null}
              disabledReason={disabledReason}
              onPress={() => onDownload(format)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

type FormatButtonProps = {
  format: Format
  isBusy: boolean
  place: ReportPlace | null
  disabledReason: string | null
  onPress: () => void
}

function FormatButton({ format, isBusy, place, disabledReason, onPress }: FormatButtonProps) {
  const t = useTranslations('views.report')
  const Sign = SIGNS[format]
  const button = (
    <button
      type="button"
      aria-disabled={disabledReason !== null || isBusy || undefined}
      aria-busy={isBusy || undefined}
      aria-description={disabledReason ?? undefined}
      onClick={disabledReason === null && !isBusy ? onPress : undefined}
      className="finger flex h-full w-full items-center gap-2.5 rounded-md border border-line bg-raised px-2.5 py-1.5 text-left shadow-low hover:border-line-strong aria-disabled:border-line aria-disabled:bg-transparent aria-disabled:text-ink-faint aria-disabled:shadow-none"
    >
      {isBusy ? (
        <Spinner className="size-4 shrink-0" />
      ) : (
        <Sign aria-hidden className="size-4 shrink-0 text-ink-faint" />
      )}
      <span className="min-w-0">
        <span className="block text-sm font-medium">{t(`formats.${format}`)}</span>
        <span className="block text-xs text-ink-faint">
          {place === null ? t(`hints.${format}`) : t(`places.${place.state}`, { count: place.ahead })}
        </span>
      </span>
    </button>
  )
  return disabledReason ? <Tooltip label={disabledReason}>{button}</Tooltip> : button
}
