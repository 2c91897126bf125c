import type { Shape } from '../shape.ts'
import type { sample as english } from '../en/sample.ts'

export const sample: Shape<typeof english> = {}
