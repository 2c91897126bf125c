import type { Shape } from '../shape.ts'
import type { room as english } from '../en/room.ts'

export const room: Shape<typeof english> = {
  somebody: 'Nicht mehr dabei',
  you: 'Sie',
  priorityIs: 'Priorität: {priority}',
}
