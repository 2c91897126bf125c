'use client'

import { useId } from 'react'

type DialProps = {
  label: string
  /** The value in words, such as `300 ms`. */
  shown: string
  value: number
  most: number
  step: number
  onChange: (value: number) => void
}

/** A slider with its value beside it. */
export function Dial({ label, shown, value, most, step, onChange }: DialProps) {
  const id = useId()
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-1">
      <div className="flex justify-between gap-2 text-sm">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        <output htmlFor={id} className="tabular-nums text-ink-quiet">
          {shown}
        </output>
      </div>
      <input
        id={id}
        type="range"
        min={0}
        max={most}
        step={step}
        value={value}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
        className="h-6 w-full accent-accent"
      />
    </div>
  )
}
