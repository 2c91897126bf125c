'use client'

import { Badge } from '../../../_ui/display/badge.tsx'
import { ProgressBar } from '../../../_ui/display/progress-bar.tsx'
import { Panel } from '../../../_ui/layout/panel.tsx'
import { PLAIN_TONES, VERDICT_TONES } from '../../../_ui/tone.ts'
import { names, signs } from './signs.tsx'

/** The scale as badges, marks and shares. */
export function Tones() {
  return (
    <Panel title="Tones">
      <div className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-4 gap-y-2">
        {VERDICT_TONES.map((tone) => {
          const Sign = signs[tone]
          return (
            <div key={tone} className="flex flex-col items-start gap-1">
              <Badge tone={tone} icon={<Sign />}>
                {names[tone]}
              </Badge>
              <mark data-tone={tone} className="border-b-2 border-tone-line bg-tone-soft font-serif text-lg text-ink">
                im Text markiert
              </mark>
            </div>
          )
        })}
      </div>
      <div className="mt-4 flex flex-wrap gap-1.5">
        {PLAIN_TONES.map((tone) => (
          <Badge key={tone} tone={tone} look="line">
            {tone}
          </Badge>
        ))}
        <Badge tone="accent" look="bare">
          bare
        </Badge>
      </div>
      <ProgressBar
        className="mt-4"
        label="Claims by verdict"
        size="md"
        legend
        parts={VERDICT_TONES.map((tone, at) => ({
          label: names[tone],
          value: [7, 17, 2, 2, 3, 4, 7, 1, 1, 1, 7][at] ?? 0,
          tone,
        }))}
      />
    </Panel>
  )
}
