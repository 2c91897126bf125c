import type { Shape } from '../shape.ts'
import type { lab as english } from '../en/lab.ts'

export const lab: Shape<typeof english> = {
  title: 'Zwei Kopien eines Boards',
  lead: 'Beide Seiten sind der echte Raum, der Server steckt in dieser Seite. Machen Sie die Leitungen langsam und verlustreich, ziehen Sie einen Stecker und sehen Sie zu: Was die eine Seite tut, erscheint dort sofort, und am Ende stimmen beide überein.',
  line: 'Die Leitungen zum Server',
  latency: 'Laufzeit hin und zurück',
  loss: 'Verlorene Pakete; jedes unterbricht seine Leitung',
  milliseconds: '{value, number} ms',
  percent: '{value, number} %',
  server: 'Server bei {seq, number}',
  converged: 'Übereinstimmend',
  apart: 'Unterwegs',
  pending: 'Ausstehend',
  confirmed: 'Bestätigt bis',
  pull: 'Stecker gezogen',
  comment: 'Kommentar zur ersten Behauptung',
  send: 'Senden',
  onItsWay: 'unterwegs',
}
