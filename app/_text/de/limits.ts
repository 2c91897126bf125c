import type { Shape } from '../shape.ts'
import type { limits as english } from '../en/limits.ts'

export const limits: Shape<typeof english> = {
  boardBytes:
    'Dieses Board fasst mit seinem Verlauf {most, number} MB und hält davon {holds, number}. Frei sind noch {left, number} kB, und dies braucht mehr. Bitte kürzen oder auf einem neuen Board weiterarbeiten.',
  claimBytes:
    'Diese Behauptung fasst {most, number} MB und hält davon {holds, number}. Frei sind noch {left, number} kB, und dies braucht mehr. Bitte kürzen oder Kommentare dieser Behauptung entfernen.',
  dayBytes:
    'Eine Person kann auf einem Board {most, number} MB am Tag schreiben; {holds, number} haben Sie heute schon geschrieben. Frei sind noch {left, number} kB, und dies braucht mehr. Bitte kürzen oder nach Mitternacht (UTC) weitermachen.',
  claims: 'Dieses Board hat {holds, number} von {most, number} Behauptungen. Für weitere bitte ein neues Board öffnen.',
  members: 'Dieses Board hat {holds, number} von {most, number} Mitgliedern. Bitte zuerst jemanden entfernen.',
  occurrences: 'Diese Behauptung steht an {holds, number} von {most, number} Stellen. Bitte zuerst eine entfernen.',
  evidence:
    'Diese Behauptung hat {holds, number} von {most, number} Belegen. Auch gelöste zählen; bitte einen vorhandenen bearbeiten.',
  verdicts:
    'Diese Behauptung hat {holds, number} von {most, number} Urteilen, frühere eingeschlossen. Bitte eine neue Behauptung anlegen.',
  comments: 'Diese Behauptung hat {holds, number} von {most, number} Kommentaren. Bitte eine neue Behauptung anlegen.',
}
