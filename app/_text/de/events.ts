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
    added: '<who>{name}</who> hat <who>{person}</who> einen Platz gegeben: <em>{role}</em>.',
    roleSet: '<who>{name}</who> hat die Rolle von <who>{person}</who> von {was} zu <em>{role}</em> geändert.',
    removed: '<who>{name}</who> hat <who>{person}</who> vom Board entfernt.',
  },
  claim: {
    added: '<who>{name}</who> hat <link>{claim}</link> markiert.',
    edited: '<who>{name}</who> hat <link>{claim}</link> umformuliert.',
    dropped: '<who>{name}</who> hat <link>{claim}</link> verworfen.',
    restored: '<who>{name}</who> hat <link>{claim}</link> wieder aufgenommen, Status <em>{status}</em>.',
    assigned:
      '{how, select, taken {<who>{name}</who> hat <link>{claim}</link> übernommen.} putDown {<who>{name}</who> hat <link>{claim}</link> abgegeben.} other {<who>{name}</who> hat die Zuständigkeit für <link>{claim}</link> geändert.}}',
    statusSet: '<who>{name}</who> hat <link>{claim}</link> von {was} nach <em>{status}</em> verschoben.',
    occurrenceAdded: '<who>{name}</who> hat eine weitere Stelle von <link>{claim}</link> markiert.',
    occurrenceRemoved: '<who>{name}</who> hat eine Markierung von <link>{claim}</link> entfernt.',
  },
  evidence: {
    attached: '<who>{name}</who> hat an <link>{claim}</link> einen Beleg angefügt: <em>{stance}</em>.',
    edited: '<who>{name}</who> hat einen Beleg von <link>{claim}</link> geändert.',
    withheld: 'Ein Beleg von <link>{claim}</link> wurde vertraulich.',
    checked:
      '<who>{name}</who> hat einen Beleg von <link>{claim}</link> auf <em>{ladder}</em> gesetzt (vorher: {was}).',
    detached: '<who>{name}</who> hat einen Beleg von <link>{claim}</link> gelöst.',
  },
  verdict: {
    given:
      '{again, select, yes {<who>{name}</who> hat das Urteil zu <link>{claim}</link> von {was} zu <em>{rating}</em> geändert.} same {<who>{name}</who> hat das Urteil zu <link>{claim}</link> neu begründet: <em>{rating}</em>.} other {<who>{name}</who> hat <link>{claim}</link> bewertet: <em>{rating}</em>.}}',
    withdrawn: '<who>{name}</who> hat das Urteil zu <link>{claim}</link> zurückgezogen: {rating}.',
    adjudicated:
      '<who>{name}</who> hat zu <link>{claim}</link> das Urteil von <who>{person}</who> gelten lassen: <em>{rating}</em>.',
  },
  comment: {
    added:
      '{kind, select, reply {<who>{name}</who> hat zu <link>{claim}</link> geantwortet.} query {<who>{name}</who> hat zu <link>{claim}</link> eine Frage gestellt.} change_request {<who>{name}</who> hat zu <link>{claim}</link> um eine Änderung gebeten.} other {<who>{name}</who> hat zu <link>{claim}</link> eine Anmerkung geschrieben.}}',
    edited: '<who>{name}</who> hat einen Kommentar zu <link>{claim}</link> geändert.',
    removed: '<who>{name}</who> hat einen Kommentar zu <link>{claim}</link> entfernt.',
  },
  thread: {
    resolved: '<who>{name}</who> hat ein Thema zu <link>{claim}</link> erledigt.',
    reopened: '<who>{name}</who> hat ein Thema zu <link>{claim}</link> wieder geöffnet.',
  },
  hidden: 'Etwas, das hier nicht gezeigt wird.',
  nobody: 'niemand',
  unknownClaim: 'eine Behauptung',
  unknownRating: 'unbekannt',
}
