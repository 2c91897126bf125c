import type { Shape } from '../shape.ts'
import type { boards as english } from '../en/boards.ts'

export const boards: Shape<typeof english> = {}
