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
