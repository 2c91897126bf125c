export const comment = {
  list: 'Discussion',
  none: 'No discussion yet',
  noneHint: 'Ask an open question, request a change, or leave a note for the next person.',
  threadBy: '{kind} by {name}',
  kind: 'Kind of thread',
  write: 'New thread',
  replyTo: 'Reply to {name}',
  cancelReply: 'Do not reply; write a new thread',
  replyDraft: 'Go on with your reply',
  reply: 'Reply',
  placeholder: {
    note: 'Leave a note … @ names somebody',
    query: 'What needs to be found out? @ asks somebody',
    change_request: 'What has to change in the text?',
    reply: 'Write a reply … @ names somebody',
  },
  send: 'Send',
  body: 'Your comment',
  hint: 'Ctrl or ⌘ with Enter sends.',
  edit: 'Edit',
  editBody: 'Edit your comment',
  save: 'Save',
  remove: 'Remove …',
  removeTitle: 'Remove this comment?',
  removeBody: 'Its words go; a mark stays so that the conversation can be followed.',
  removeConfirm: 'Remove',
  removedBy: 'Comment removed by {name}',
  edited: 'edited',
  resolve: 'Resolve',
  reopen: 'Reopen',
  resolvedBy: 'Resolved by {name}',
  resolvedThreads: '{count, plural, one {# resolved thread} other {# resolved threads}}',
  actions: 'What to do with the comment of {name}',
  new: 'New',
  newBelow: '{count, plural, one {# new below} other {# new below}}',
  newReplies: '{count, plural, one {# new reply} other {# new replies}}',
  typing:
    '{count, plural, one {{first} is writing …} =2 {{first} and {second} are writing …} other {{first}, {second} and others are writing …}}',
  mentionList: 'People on this board',
  mentionCount:
    '{count, plural, =0 {Nobody of that name} one {# person. Enter picks.} other {# people. Arrow keys choose, Enter picks.}}',
  arrived: '{name} wrote a comment',
  link: 'Copy the link to this thread',
  notSent: 'Your comment was not sent; it stands in the field again.',
}

/** What happened to a comment, as the history says it. Tags: who is a name, link leads to the claim, em is the point. */
export const commentEvents = {
  added:
    '{kind, select, reply {<who>{name}</who> replied on <link>{claim}</link>.} query {<who>{name}</who> asked a question on <link>{claim}</link>.} change_request {<who>{name}</who> asked for a change to <link>{claim}</link>.} other {<who>{name}</who> wrote a note on <link>{claim}</link>.}}',
  edited: '<who>{name}</who> changed a comment on <link>{claim}</link>.',
  removed: '<who>{name}</who> removed a comment on <link>{claim}</link>.',
}

/** What somebody wanted, where it could not be saved. */
export const commentCommands = {
  add: 'Comment',
  edit: 'Changed comment',
  remove: 'Removing a comment',
}

/** What happened to a thread, as the history says it. Tags: who is a name, link leads to the claim, em is the point. */
export const threadEvents = {
  resolved: '<who>{name}</who> resolved a thread on <link>{claim}</link>.',
  reopened: '<who>{name}</who> reopened a thread on <link>{claim}</link>.',
}

/** What somebody wanted, where it could not be saved. */
export const threadCommands = {
  resolve: 'Resolving a thread',
  reopen: 'Reopening a thread',
}

/** What its commands do, for programs. */
export const commentApi = {
  add: 'Opens a thread or replies in one; <@user id> mentions somebody',
  edit: 'Changes your comment, against the rev you saw',
  remove: 'Takes a comment back; its place stays',
}

/** What its commands do, for programs. */
export const threadApi = {
  resolve: 'Marks a thread as settled',
  reopen: 'Takes a thread up again',
}
