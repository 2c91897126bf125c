'use client'

import { CircleCheck, CloudOff, Printer } from 'lucide-react'
import { useRef, type RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { useReaderLanguage } from '#app/_text/use-reader-language.ts'
import { LANGUAGES } from '#board/kernel/language.ts'
import { LANGUAGE_NAMES, isLanguage } from '#app/_text/languages.ts'
import { Button } from '#app/_ui/actions/button.tsx'
import { Callout } from '#app/_ui/display/callout.tsx'
import { Skeleton } from '#app/_ui/display/skeleton.tsx'
import { Spinner } from '#app/_ui/display/spinner.tsx'
import { Segmented } from '#app/_ui/fields/segmented.tsx'
import { useRoomRoute } from '../route.ts'
import { DownloadList } from './download-list.tsx'
import { ReportFrame } from './report-frame.tsx'
import { useDownload } from './use-download.ts'
import { usePreview, type Preview } from './use-preview.ts'
import { useSettled, type Settled } from './use-settled.ts'

/** The report as a reader will see it, live, and every format of it to take away. */
export function ReportView() {
  const t = useTranslations('views.report')
  const { query, setQuery } = useRoomRoute()
  const own = useReaderLanguage()
  const asked = query.get('language')
  const language = isLanguage(asked) ? asked : own
  const settled = useSettled()
  const preview = usePreview(language)
  const frame = useRef<HTMLIFrameElement>(null)
  const { wanted, place, download } = useDownload(settled, language)
  return (
    <section aria-labelledby="report-title" className="@container mx-auto w-full max-w-6xl px-3 py-4 sm:px-6">
      <div className="grid gap-x-6 gap-y-4 @3xl:grid-cols-[minmax(0,1fr)_15rem]">
        <aside aria-label={t('download')} className="space-y-4 @3xl:order-2">
          <div>
            <h2 id="report-title" className="text-lg font-semibold">
              {t('label')}
            </h2>
            <p className="text-sm text-ink-quiet">{t('lead', { seq: settled.seq })}</p>
          </div>
          <Segmented
            label={t('language')}
            value={language}
            onChange={(next) => setQuery({ language: next === own ? null : next })}
            options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          />
          <SettledNote settled={settled} />
          <DownloadList
            wanted={wanted}
            place={place}
            disabledReason={settled.state === 'offline' ? t('offlineReason') : null}
            onDownload={download}
          />
          <Button icon={<Printer aria-hidden />} onClick={() => frame.current?.contentWindow?.print()}>
            {t('print')}
          </Button>
        </aside>
        <div className="min-w-0">
          <PreviewPane preview={preview} frame={frame} />
        </div>
      </div>
    </section>
  )
}

function PreviewPane({ preview, frame }: { preview: Preview; frame: RefObject<HTMLIFrameElement | null> }) {
  const t = useTranslations('views.report')
  if (preview === 'making')
    return (
      <div aria-busy="true" className="rounded-md border border-line bg-paper p-8">
        <span className="sr-only">{t('making')}</span>
        <Skeleton lines={10} />
      </div>
    )
  if (preview === 'failed')
    return (
      <Callout tone="warn" title={t('previewFailed')}>
        {t('previewFailedHint')}
      </Callout>
    )
  return <ReportFrame html={preview.html} frame={frame} />
}

// The honest state of the last word typed, always in sight beside the downloads.
function SettledNote({ settled: { state, open } }: { settled: Settled }) {
  const t = useTranslations('views.report')
  const sign = {
    settled: <CircleCheck aria-hidden className="mt-0.5 size-3.5 shrink-0 text-ok" />,
    waiting: <Spinner className="mt-0.5 size-3.5! shrink-0" />,
    offline: <CloudOff aria-hidden className="mt-0.5 size-3.5 shrink-0 text-warn" />,
  }[state]
  return (
    <p role="status" className="flex items-start gap-2 text-xs text-ink-quiet">
      {sign}
      <span>{state === 'waiting' ? t('waiting', { count: open }) : t(state)}</span>
    </p>
  )
}
