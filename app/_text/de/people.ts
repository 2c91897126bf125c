import type { Shape } from '../shape.ts'
import type { people as english } from '../en/people.ts'

export const people: Shape<typeof english> = {}
