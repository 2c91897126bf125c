export const room = {
  somebody: 'Somebody who left',
  you: 'You',
  priorityIs: 'Priority: {priority}',
}
