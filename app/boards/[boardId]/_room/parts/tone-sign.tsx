import clsx from 'clsx'
import type { ReactNode } from 'react'
import type { StandingTone } from '#board/select/standing-tone.ts'

// The scale is drawn as a disc that empties as truth goes; what lies off the scale has a shape of its own.
const ring = <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />

const SIGNS: Record<StandingTone, ReactNode> = {
  true: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.8 8.2 2.3 2.3 4.2-4.7" fill="none" stroke="var(--paper)" strokeWidth="1.7" strokeLinecap="round" />
    </>
  ),
  'mostly-true': (
    <>
      {ring}
      <path d="M8 8V3.2A4.8 4.8 0 1 1 3.2 8Z" fill="currentColor" />
    </>
  ),
  'half-true': (
    <>
      {ring}
      <path d="M8 3.2a4.8 4.8 0 0 1 0 9.6Z" fill="currentColor" />
    </>
  ),
  'mostly-false': (
    <>
      {ring}
      <path d="M8 8V3.2A4.8 4.8 0 0 1 12.8 8Z" fill="currentColor" />
    </>
  ),
  false: (
    <>
      {ring}
      <path d="m5.6 5.6 4.8 4.8m0-4.8-4.8 4.8" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" />
    </>
  ),
  misleading: (
    <>
      <path d="M8 1.8 15 14H1Z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
      <path d="M8 6.3v3.6m0 1.6v.4" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  'missing-context': (
    <path
      d="M5 2.2H2.2v11.6H5m6-11.6h2.8v11.6H11M5.4 8h.2m2.3 0h.2m2.3 0h.2"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  unverifiable: (
    <>
      {ring}
      <path
        d="M6.2 6.4A1.9 1.9 0 1 1 8.6 8.2c-.4.2-.6.5-.6 1v.2m0 1.9v.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
    </>
  ),
  open: (
    <>
      {ring}
      <path d="M4.8 8h.2m2.9 0h.2m2.9 0h.2" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
    </>
  ),
  disputed: (
    <path
      d="M2 4.2h8.2L7.6 1.8m2.6 2.4L7.6 6.6M14 11.8H5.8l2.6-2.4m-2.6 2.4 2.6 2.4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  none: <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.2 2.6" />,
}

/** The sign of a verdict: a shape of its own for each tone, so that colour never stands alone. Decoration. */
export function ToneSign({ tone, className }: { tone: StandingTone; className?: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden focusable="false" className={clsx('shrink-0', className)}>
      {SIGNS[tone]}
    </svg>
  )
}
