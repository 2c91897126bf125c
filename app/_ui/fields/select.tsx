'use client'

import clsx from 'clsx'
import { Suspense, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { fetchedWhenNear, onDemand } from '../overlays/parts/on-demand.ts'
import { useFieldNeeds } from './field.tsx'
import type { Option } from './option.ts'
import { selectStyle } from './parts/control-style.ts'
import { PlainSelect } from './parts/plain-select.tsx'
import { SelectFace, type SelectBox } from './parts/select-face.tsx'
import type { SelectWindowProps } from './parts/select-window.tsx'

export type SelectProps<Value extends string> = SelectBox & {
  value: Value | null
  onChange: (value: Value) => void
  options: readonly Option<Value>[]
}

const SelectWindow = onDemand<SelectWindowProps>(async () => (await import('./parts/select-window.tsx')).SelectWindow)

/** One choice from a short list. For long lists use Combobox. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { options, value, onChange, ...rest } = props
  const [look, setLook] = useState<'closed' | 'list' | 'plain'>('closed')

  function pick(next: string) {
    const option = options.find((entry) => entry.value === next)
    if (option) onChange(option.value)
  }

  // A choice must be possible in a tunnel too: what cannot be had soon is not waited for.
  async function open() {
    setLook((await SelectWindow.comesSoon()) ? 'list' : 'plain')
  }

  const closed = <ClosedSelect {...rest} value={value} options={options} open={() => void open()} />
  if (look === 'closed') return closed
  if (look === 'plain') return <PlainSelect {...rest} value={value} options={options} pick={pick} />
  return (
    <Suspense fallback={closed}>
      <SelectWindow {...rest} value={value} options={options} pick={pick} />
    </Suspense>
  )
}

type ClosedSelectProps = Omit<SelectWindowProps, 'pick'> & { open: () => void }

/** Stands in until the list is opened for the first time: same look, same role, same keys. */
function ClosedSelect(props: ClosedSelectProps) {
  const { value, options, placeholder, label, disabled, className, open } = props
  const needs = useFieldNeeds()
  const chosen = options.find((option) => option.value === value)
  const name = props.name ?? needs.name

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    open()
  }

  return (
    <>
      <button
        type="button"
        role="combobox"
        {...needs}
        name={undefined}
        id={props.id ?? needs.id}
        aria-label={label}
        aria-haspopup="listbox"
        aria-expanded={false}
        disabled={disabled}
        data-placeholder={chosen ? undefined : ''}
        {...fetchedWhenNear(SelectWindow)}
        onClick={open}
        onKeyDown={onKeyDown}
        className={clsx(selectStyle(props), className)}
      >
        <SelectFace chosen={chosen} placeholder={placeholder} look={props.look} />
      </button>
      {name && <input type="hidden" name={name} value={value ?? ''} />}
    </>
  )
}
