import type { Shape } from '../shape.ts'
import type { inbox as english } from '../en/inbox.ts'

export const inbox: Shape<typeof english> = {}
