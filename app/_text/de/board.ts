/** What happened to a board, as the history says it. Tags: who is a name, link leads to the claim, em is the point. */
export const boardEvents = {
  created: '<who>{name}</who> hat das Board angelegt.',
  renamed: '<who>{name}</who> hat das Board umbenannt.',
  archived: '<who>{name}</who> hat das Board archiviert.',
  reopened: '<who>{name}</who> hat das Board wieder geöffnet.',
  removed: '<who>{name}</who> hat das Board entfernt.',
}

/** What somebody wanted, where it could not be saved. */
export const boardCommands = {
  rename: 'Neuer Titel',
  archive: 'Archivieren',
  reopen: 'Wieder öffnen',
  remove: 'Entfernen des Boards',
}

/** What happened to a member, as the history says it. Tags: who is a name, link leads to the claim, em is the point. */
export const memberEvents = {
  added: '<who>{name}</who> hat <who>{person}</who> einen Platz gegeben: <em>{role}</em>.',
  roleSet: '<who>{name}</who> hat die Rolle von <who>{person}</who> von {was} zu <em>{role}</em> geändert.',
  removed: '<who>{name}</who> hat <who>{person}</who> vom Board entfernt.',
}

/** What somebody wanted, where it could not be saved. */
export const memberCommands = {
  add: 'Neues Mitglied',
  setRole: 'Rolle eines Mitglieds',
  remove: 'Entfernen eines Mitglieds',
}

/** What its commands do, for programs. */
export const boardApi = {
  create: 'Legt ein Board an; nur das Haus selbst',
  rename: 'Gibt dem Board einen anderen Titel',
  archive: 'Legt das Board ab; bis zum Wiederöffnen ändert sich nichts mehr',
  reopen: 'Holt das Board aus dem Archiv',
  remove: 'Entfernt ein archiviertes Board oder ein Beispiel endgültig',
}

/** What its commands do, for programs. */
export const memberApi = {
  add: 'Gibt jemandem aus der Redaktion einen Platz',
  setRole: 'Gibt einem Mitglied eine andere Rolle',
  remove: 'Nimmt einen Platz weg',
}
