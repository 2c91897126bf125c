import type { Shape } from '../shape.ts'
import type { errors as english } from '../en/errors.ts'

export const errors: Shape<typeof english> = {
  notFoundTitle: 'Hier gibt es nichts',
  notFoundBody:
    'Die Adresse stimmt nicht, die Seite gibt es nicht mehr, oder Sie dürfen sie nicht sehen. Wenn Ihnen jemand den Link geschickt hat, bitten Sie um eine Einladung.',
  toBoards: 'Zu den Boards',
  brokenTitle: 'Bei uns ist etwas schiefgegangen',
  brokenBody:
    'Was Sie geschrieben haben, bleibt in diesem Browser erhalten. Versuchen Sie es noch einmal; tritt der Fehler erneut auf, nennen Sie der Stelle, die diese Installation betreibt, die Nummer unten.',
  brokenNumber: 'Nummer: {digest}',
  busyTitle: 'Gerade wird zu viel auf einmal abgerufen',
  busyBody: 'Diese Installation ist gerade sehr beschäftigt. Die Seite kommt gleich von selbst.',
  tryAgain: 'Erneut versuchen',
}
