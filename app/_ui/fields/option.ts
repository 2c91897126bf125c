import type { ReactNode } from 'react'
import type { Tone } from '../tone.ts'

/** One thing that can be picked. */
export type Option<Value extends string = string> = {
  value: Value
  label: string
  /** A quiet second line or what it means. */
  hint?: string
  icon?: ReactNode
  tone?: Tone
  disabled?: boolean
}
