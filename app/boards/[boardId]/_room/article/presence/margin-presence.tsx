'use client'

import clsx from 'clsx'
import { hueOf, initialsOf } from '#app/_ui/display/avatar.tsx'
import type { Presence } from '#board/live/protocol.ts'
import { useName, useRoomState } from '../../live/hooks.ts'
import { isSameList } from '#board/kernel/same.ts'
import type { RoomState } from '../../live/room-state.ts'

type Span = { start: number; end: number }

/** Small marks in the margin where others read in this stretch of text. For the eye; the header says who is here. */
export function MarginPresence({ start, end }: Span) {
  const readers = useRoomState((state) => readersIn(state, start, end), isSameList)
  if (readers.length === 0) return null
  return (
    <div aria-hidden className="screen-only pointer-events-none absolute inset-y-0 -left-4 w-0 select-none sm:-left-9">
      {readers.map((one, index) => (
        <MarginMark key={one.connectionId} reader={one} span={{ start, end }} index={index} />
      ))}
    </div>
  )
}

function MarginMark({ reader, span, index }: { reader: Presence; span: Span; index: number }) {
  const name = useName(reader.userId)
  const share = ((reader.at ?? span.start) - span.start) / Math.max(1, span.end - span.start)
  return (
    <span
      data-person={hueOf(reader.userId)}
      title={name}
      style={{ top: `${Math.round(share * 100)}%`, marginTop: index * 18 }}
      className={clsx(
        'absolute flex h-4 w-1 items-center justify-center rounded-xs border-0! bg-person font-sans text-[0.5625rem] leading-none',
        'font-semibold text-[#fff] transition-[top] duration-200 sm:h-4 sm:w-5 sm:rounded-sm',
      )}
    >
      <span className="max-sm:hidden">{initialsOf(name)}</span>
    </span>
  )
}

function readersIn(state: RoomState, start: number, end: number): readonly Presence[] {
  return state.present.filter((one) => one.at !== null && one.at >= start && one.at <= end)
}
