import type { Shape } from '../shape.ts'
import type { theme as english } from '../en/theme.ts'

export const theme: Shape<typeof english> = {
  label: 'Darstellung',
  system: 'Wie auf diesem Gerät',
  light: 'Hell',
  dark: 'Dunkel',
}
