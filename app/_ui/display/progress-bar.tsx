import clsx from 'clsx'
import type { Tone } from '../tone.ts'

export type ProgressPart = { label: string; value: number; tone: Tone }

export type ProgressBarProps = {
  /** What it measures. */
  label: string
  parts: readonly ProgressPart[]
  /** The whole; the sum of the parts otherwise. */
  total?: number
  /** Write the numbers below the bar. */
  legend?: boolean
  size?: 'sm' | 'md'
  className?: string
}

/** Shares of a whole as a bar. Its text alternative names every part with its number. */
export function ProgressBar({ label, parts, total, legend, size = 'sm', className }: ProgressBarProps) {
  const whole = total ?? parts.reduce((sum, part) => sum + part.value, 0)
  const shown = parts.filter((part) => part.value > 0)
  const words = shown.map((part) => `${part.label} ${part.value}`).join(', ')
  return (
    <div className={clsx('flex min-w-0 flex-col gap-1.5', className)}>
      <div
        role="img"
        aria-label={`${label}: ${words || '0'} / ${whole}`}
        className={clsx(
          'flex gap-px overflow-hidden rounded-sm bg-sunken forced-color-adjust-none',
          size === 'sm' ? 'h-1.5' : 'h-3',
        )}
      >
        {shown.map((part) => (
          <span
            key={part.label}
            data-tone={part.tone}
            title={`${part.label}: ${part.value}`}
            style={{ width: `${(100 * part.value) / Math.max(whole, 1)}%` }}
            className="block h-full min-w-0.5 border-0! bg-tone-line"
          />
        ))}
      </div>
      {legend && (
        <ul aria-hidden className="flex flex-wrap gap-x-3 gap-y-0.5 text-xs text-ink-quiet">
          {shown.map((part) => (
            <li key={part.label} className="flex items-center gap-1.5">
              <span
                data-tone={part.tone}
                className="size-2 rounded-xs border-0! bg-tone-line forced-color-adjust-none"
              />
              {part.label} <span className="tabular text-ink">{part.value}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
