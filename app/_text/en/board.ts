/** What happened to a board, as the history says it. Tags: who is a name, link leads to the claim, em is the point. */
export const boardEvents = {
  created: '<who>{name}</who> opened the board.',
  renamed: '<who>{name}</who> renamed the board.',
  archived: '<who>{name}</who> archived the board.',
  reopened: '<who>{name}</who> reopened the board.',
  removed: '<who>{name}</who> removed the board.',
}

/** What somebody wanted, where it could not be saved. */
export const boardCommands = {
  rename: 'New title',
  archive: 'Archiving',
  reopen: 'Reopening',
  remove: 'Removing the board',
}

/** What happened to a member, as the history says it. Tags: who is a name, link leads to the claim, em is the point. */
export const memberEvents = {
  added: '<who>{name}</who> gave <who>{person}</who> a seat as <em>{role}</em>.',
  roleSet: '<who>{name}</who> changed the role of <who>{person}</who> from {was} to <em>{role}</em>.',
  removed: '<who>{name}</who> took the seat of <who>{person}</who> away.',
}

/** What somebody wanted, where it could not be saved. */
export const memberCommands = {
  add: 'New member',
  setRole: 'Role of a member',
  remove: 'Removing a member',
}

/** What its commands do, for programs. */
export const boardApi = {
  create: 'Opens a board; issued by the house',
  rename: 'Gives the board another title',
  archive: 'Puts the board away; nobody can change it until it is reopened',
  reopen: 'Takes the board out of the archive',
  remove: 'Removes an archived board, or a sample, for good',
}

/** What its commands do, for programs. */
export const memberApi = {
  add: 'Gives somebody of the desk a seat',
  setRole: 'Gives a member another role',
  remove: 'Takes a seat away',
}
