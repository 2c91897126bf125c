'use client'

import clsx from 'clsx'
import { ChevronDown } from 'lucide-react'
import { Suspense, useState } from 'react'
import { buttonStyle } from '../actions/button-style.ts'
import { Coming } from '../overlays/parts/coming.tsx'
import { fetchedWhenNear, onDemand } from '../overlays/parts/on-demand.ts'
import type { Option } from './option.ts'
import type { MultiSelectWindowProps } from './parts/multi-select-window.tsx'

export type MultiSelectProps<Value extends string> = {
  label: string
  value: readonly Value[]
  onChange: (value: Value[]) => void
  options: readonly Option<Value>[]
  className?: string
}

const MultiSelectWindow = onDemand<MultiSelectWindowProps>(
  async () => (await import('./parts/multi-select-window.tsx')).MultiSelectWindow,
)

/** Any number of choices behind one compact button, made for filters: the button counts what is chosen. */
export function MultiSelect<Value extends string>(props: MultiSelectProps<Value>) {
  const { label, value, onChange, options } = props
  const [used, setUsed] = useState(false)
  const summary = nameOfChoice(label, value, options)
  const className = clsx(
    buttonStyle('default', 'sm'),
    value.length > 0 && 'border-accent! bg-accent-soft! text-accent-strong!',
    props.className,
  )

  function pick(values: readonly string[]) {
    onChange(options.map((option) => option.value).filter((each) => values.includes(each)))
  }

  const closed = (
    <button
      type="button"
      role="combobox"
      aria-label={label}
      aria-haspopup="listbox"
      aria-expanded={false}
      {...fetchedWhenNear(MultiSelectWindow)}
      onClick={() => setUsed(true)}
      className={className}
    >
      <span className="truncate">{summary}</span>
      <ChevronDown aria-hidden />
    </button>
  )
  if (!used) return closed
  return (
    <Suspense fallback={<Coming>{closed}</Coming>}>
      <MultiSelectWindow {...{ label, summary, value, pick, options, className }} />
    </Suspense>
  )
}

function nameOfChoice(label: string, chosen: readonly string[], options: readonly Option[]): string {
  if (chosen.length === 0) return label
  const first = options.find((option) => option.value === chosen[0])?.label ?? ''
  return chosen.length === 1 ? `${label}: ${first}` : `${label}: ${first} +${chosen.length - 1}`
}
