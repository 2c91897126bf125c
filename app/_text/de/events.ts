import type { Shape } from '../shape.ts'
import type { events as english } from '../en/events.ts'

export const events: Shape<typeof english> = {
  board: {
    created: '<who>{name}</who> hat das Board angelegt.',
    renamed: '<who>{name}</who> hat das Board umbenannt.',
    archived: '<who>{name}</who> hat das Board archiviert.',
    reopened: '<who>{name}</who> hat das Board wieder geöffnet.',
    removed: '<who>{name}</who> hat das Board entfernt.',
  },
  member: {
    added: '<who>{name}</who> hat <person>{person}</person> einen Platz gegeben: <em>{role}</em>.',
    roleSet: '<who>{name}</who> hat die Rolle von <person>{person}</person> von {was} zu <em>{role}</em> geändert.',
    removed: '<who>{name}</who> hat <person>{person}</person> vom Board entfernt.',
  },
  claim: {
    added: '<who>{name}</who> hat <claim>{claim}</claim> markiert.',
    edited: '<who>{name}</who> hat <claim>{claim}</claim> umformuliert.',
    dropped: '<who>{name}</who> hat <claim>{claim}</claim> verworfen.',
    restored: '<who>{name}</who> hat <claim>{claim}</claim> wieder aufgenommen, Status <em>{status}</em>.',
    assigned:
      '{how, select, taken {<who>{name}</who> hat <claim>{claim}</claim> übernommen.} putDown {<who>{name}</who> hat <claim>{claim}</claim> abgegeben.} other {<who>{name}</who> hat die Zuständigkeit für <claim>{claim}</claim> geändert.}}',
    statusSet: '<who>{name}</who> hat <claim>{claim}</claim> von {was} nach <em>{status}</em> verschoben.',
    occurrenceAdded: '<who>{name}</who> hat eine weitere Stelle von <claim>{claim}</claim> markiert.',
    occurrenceRemoved: '<who>{name}</who> hat eine Markierung von <claim>{claim}</claim> entfernt.',
  },
  evidence: {
    attached: '<who>{name}</who> hat <claim>{claim}</claim> eine Quelle hinzugefügt: <em>{stance}</em>.',
    edited: '<who>{name}</who> hat eine Quelle von <claim>{claim}</claim> geändert.',
    withheld: 'Eine Quelle von <claim>{claim}</claim> wurde vertraulich.',
    checked: '<who>{name}</who> hat eine Quelle von <claim>{claim}</claim> auf <em>{ladder}</em> gesetzt (vorher: {was}).',
    detached: '<who>{name}</who> hat eine Quelle von <claim>{claim}</claim> gelöst.',
  },
  verdict: {
    given:
      '{again, select, yes {<who>{name}</who> hat das Urteil zu <claim>{claim}</claim> von {was} zu <em>{rating}</em> geändert.} same {<who>{name}</who> hat das Urteil zu <claim>{claim}</claim> neu begründet: <em>{rating}</em>.} other {<who>{name}</who> hat <claim>{claim}</claim> bewertet: <em>{rating}</em>.}}',
    withdrawn: '<who>{name}</who> hat das Urteil zu <claim>{claim}</claim> zurückgezogen: {rating}.',
    adjudicated: '<who>{name}</who> hat zu <claim>{claim}</claim> das Urteil von <person>{person}</person> gelten lassen: <em>{rating}</em>.',
  },
  comment: {
    added:
      '{kind, select, reply {<who>{name}</who> hat zu <claim>{claim}</claim> geantwortet.} query {<who>{name}</who> hat zu <claim>{claim}</claim> eine Frage gestellt.} change_request {<who>{name}</who> hat zu <claim>{claim}</claim> um eine Änderung gebeten.} other {<who>{name}</who> hat zu <claim>{claim}</claim> eine Anmerkung geschrieben.}}',
    edited: '<who>{name}</who> hat einen Kommentar zu <claim>{claim}</claim> geändert.',
    removed: '<who>{name}</who> hat einen Kommentar zu <claim>{claim}</claim> entfernt.',
  },
  thread: {
    resolved: '<who>{name}</who> hat ein Thema zu <claim>{claim}</claim> erledigt.',
    reopened: '<who>{name}</who> hat ein Thema zu <claim>{claim}</claim> wieder geöffnet.',
  },
  hidden: 'Etwas, das hier nicht gezeigt wird.',
  fields: {
    title: 'Titel',
    statement: 'Aussage',
    claimant: 'Urheber',
    claimType: 'Art',
    checkability: 'Überprüfbarkeit',
    priority: 'Priorität',
    priorityReason: 'Grund der Priorität',
    assignee: 'In Arbeit bei',
    reviewer: 'Gegengelesen von',
    address: 'Adresse',
    sourceTitle: 'Titel der Quelle',
    publisher: 'Herausgeber',
    author: 'Autor',
    publishedAt: 'Veröffentlicht',
    sourceType: 'Art der Quelle',
    admiralty: 'Admiralty-Code',
    stance: 'Haltung',
    quote: 'Zitat',
    locator: 'Fundstelle',
    note: 'Notiz',
    visibility: 'Sichtbar für',
    comment: 'Kommentar',
    reason: 'Begründung',
    confidence: 'Sicherheit',
    reasonCodes: 'Gründe',
    rationale: 'Begründung',
  },
  nobody: 'niemand',
  unknownClaim: 'eine Behauptung',
  unknownRating: 'unbekannt',
}
