import type { Shape } from '../shape.ts'
import type { comment as english } from '../en/comment.ts'

export const comment: Shape<typeof english> = {
  list: 'Diskussion',
  none: 'Noch keine Diskussion',
  noneHint: 'Stellen Sie eine offene Frage, bitten Sie um eine Änderung oder hinterlassen Sie eine Anmerkung.',
  threadBy: '{kind} von {name}',
  kind: 'Art des Themas',
  write: 'Neues Thema',
  replyTo: '{name} antworten',
  cancelReply: 'Nicht antworten; neues Thema beginnen',
  replyDraft: 'Antwort fortsetzen',
  reply: 'Antworten',
  placeholder: {
    note: 'Anmerkung hinterlassen … @ nennt jemanden',
    query: 'Was ist noch zu klären? @ fragt jemanden',
    change_request: 'Was muss im Text geändert werden?',
    reply: 'Antwort schreiben … @ nennt jemanden',
  },
  send: 'Senden',
  body: 'Ihr Kommentar',
  hint: 'Strg oder ⌘ mit Eingabetaste sendet.',
  edit: 'Bearbeiten',
  editBody: 'Ihren Kommentar bearbeiten',
  save: 'Speichern',
  remove: 'Entfernen …',
  removeTitle: 'Diesen Kommentar entfernen?',
  removeBody: 'Seine Wörter verschwinden; ein Vermerk bleibt, damit das Gespräch verständlich ist.',
  removeConfirm: 'Entfernen',
  removedBy: 'Kommentar entfernt von {name}',
  edited: 'bearbeitet',
  resolve: 'Erledigt',
  reopen: 'Wieder öffnen',
  resolvedBy: 'Erledigt durch {name}',
  resolvedThreads: '{count, plural, one {# erledigtes Thema} other {# erledigte Themen}}',
  actions: 'Aktionen zum Kommentar von {name}',
  new: 'Neu',
  newBelow: '{count, plural, one {# neuer weiter unten} other {# neue weiter unten}}',
  newReplies: '{count, plural, one {# neue Antwort} other {# neue Antworten}}',
  typing:
    '{count, plural, one {{first} schreibt …} =2 {{first} und {second} schreiben …} other {{first}, {second} und weitere schreiben …}}',
  mentionList: 'Personen auf diesem Board',
  mentionCount:
    '{count, plural, =0 {Niemand mit diesem Namen} one {# Person. Eingabetaste übernimmt.} other {# Personen. Pfeiltasten wählen, Eingabetaste übernimmt.}}',
  arrived: '{name} hat einen Kommentar geschrieben',
  link: 'Link zu diesem Thema kopieren',
  notSent: 'Ihr Kommentar wurde nicht gesendet; er steht wieder im Feld.',
}

/** What happened to a comment, as the history says it. Tags: who is a name, link leads to the claim, em is the point. */
export const commentEvents = {
  added:
    '{kind, select, reply {<who>{name}</who> hat zu <link>{claim}</link> geantwortet.} query {<who>{name}</who> hat zu <link>{claim}</link> eine Frage gestellt.} change_request {<who>{name}</who> hat zu <link>{claim}</link> um eine Änderung gebeten.} other {<who>{name}</who> hat zu <link>{claim}</link> eine Anmerkung geschrieben.}}',
  edited: '<who>{name}</who> hat einen Kommentar zu <link>{claim}</link> geändert.',
  removed: '<who>{name}</who> hat einen Kommentar zu <link>{claim}</link> entfernt.',
}

/** What somebody wanted, where it could not be saved. */
export const commentCommands = {
  add: 'Kommentar',
  edit: 'Geänderter Kommentar',
  remove: 'Entfernen eines Kommentars',
}

/** What happened to a thread, as the history says it. Tags: who is a name, link leads to the claim, em is the point. */
export const threadEvents = {
  resolved: '<who>{name}</who> hat ein Thema zu <link>{claim}</link> erledigt.',
  reopened: '<who>{name}</who> hat ein Thema zu <link>{claim}</link> wieder geöffnet.',
}

/** What somebody wanted, where it could not be saved. */
export const threadCommands = {
  resolve: 'Erledigen eines Gesprächs',
  reopen: 'Wiederaufnahme eines Gesprächs',
}

/** What its commands do, for programs. */
export const commentApi = {
  add: 'Beginnt ein Gespräch oder antwortet darin; <@Nutzer-Id> erwähnt jemanden',
  edit: 'Ändert Ihren Kommentar, ausgehend von der gesehenen rev',
  remove: 'Nimmt einen Kommentar zurück; seine Stelle bleibt',
}

/** What its commands do, for programs. */
export const threadApi = {
  resolve: 'Markiert ein Gespräch als erledigt',
  reopen: 'Nimmt ein Gespräch wieder auf',
}
