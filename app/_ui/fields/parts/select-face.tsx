import { ChevronsUpDown } from 'lucide-react'
import type { Option } from '../option.ts'
import { OptionIcon } from './option-icon.tsx'

/** How the box of a select looks and what it is called. */
export type SelectBox = {
  placeholder?: string
  /** Its name where no Field stands around it. */
  label?: string
  size?: 'sm' | 'md'
  /** `bare` is a word in a line of properties; its box shows on hover. */
  look?: 'box' | 'bare'
  disabled?: boolean
  name?: string
  id?: string
  className?: string
}

export type SelectFaceProps = Pick<SelectBox, 'placeholder' | 'look'> & { chosen: Option | undefined }

/** What stands in the box of a select, closed or open. */
export function SelectFace({ chosen, placeholder, look }: SelectFaceProps) {
  return (
    <>
      <span className="flex min-w-0 items-center gap-1.5">
        {chosen && <OptionIcon option={chosen} />}
        <span className="truncate">{chosen?.label ?? placeholder}</span>
      </span>
      {look !== 'bare' && <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-ink-faint" />}
    </>
  )
}
