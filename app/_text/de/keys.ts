import type { Shape } from '../shape.ts'
import type { keys as english } from '../en/keys.ts'

export const keys: Shape<typeof english> = {
  palette: 'Befehle',
  list: 'Tastenkürzel',
  groups: {
    everywhere: 'Überall',
    go: 'Gehe zu',
    list: 'Listen',
    board: 'Boardansicht',
  },
  items: {
    claims: 'Behauptungen',
    settings: 'Einstellungen',
    places: 'Orte',
    newClaim: 'Neue Behauptung markieren',
    newClaimHint: 'im Artikel',
    closeClaim: 'Behauptung schließen',
    setStatus: 'Status: {status}',
    take: '{claim} übernehmen',
    putDown: '{claim} abgeben',
    copyLink: 'Link zu {claim} kopieren',
    boards: 'Alle Boards',
    inbox: 'Eingang',
    desk: 'Redaktion',
    newBoard: 'Neues Board',
    theme: 'Farbschema: {theme}',
    language: 'Sprache: {language}',
    shortcuts: 'Tastenkürzel zeigen',
  },
  views: {
    article: 'Artikel',
    board: 'Board',
    table: 'Tabelle',
    report: 'Bericht',
    history: 'Verlauf',
  },
  moves: {
    next: 'Nächste Behauptung',
    previous: 'Vorherige Behauptung',
    search: 'Suchen',
    moveRight: 'Karte in die nächste Spalte verschieben',
    moveLeft: 'Karte in die vorige Spalte verschieben',
  },
}
