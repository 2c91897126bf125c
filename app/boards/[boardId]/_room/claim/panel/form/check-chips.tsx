'use client'

import { Check } from 'lucide-react'

export type CheckChipsProps<Value extends string> = {
  label: string
  value: readonly Value[]
  onChange: (value: Value[]) => void
  options: readonly { value: Value; label: string }[]
}

/** Any number of short choices, all in sight. Native boxes, so that keyboard and screen readers find what they know. */
export function CheckChips<Value extends string>({ label, value, onChange, options }: CheckChipsProps<Value>) {
  const toggle = (one: Value) =>
    onChange(options.map((option) => option.value).filter((each) => (each === one) !== value.includes(each)))
  return (
    <div role="group" aria-label={label} className="flex flex-wrap gap-1.5">
      {options.map((option) => (
        <label
          key={option.value}
          className="finger inline-flex min-h-7 cursor-pointer items-center gap-1 rounded-full border border-line bg-raised px-2.5 text-sm select-none hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent-strong has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
        >
          <input
            type="checkbox"
            className="peer sr-only"
            checked={value.includes(option.value)}
            onChange={() => toggle(option.value)}
          />
          <Check aria-hidden className="hidden size-3 peer-checked:block" />
          {option.label}
        </label>
      ))}
    </div>
  )
}
