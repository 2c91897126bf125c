import type { sample as english } from '../en/sample.ts'
import type { Shape } from '../shape.ts'

export const sample: Shape<typeof english> = {
  bringBack: 'Beispiel zurückholen',
  bringBackHint:
    'Ein echter Artikel mit 51 Behauptungen, Quellen, Urteilen und offenen Fragen, um alles auszuprobieren.',
  bringingBack: 'Das Beispiel wird wieder eingerichtet …',
  isBack: 'Das Beispiel ist wieder da.',
  failed: 'Das Beispiel ließ sich nicht einrichten. Versuchen Sie es noch einmal oder fragen Sie die Betreiber.',
}
