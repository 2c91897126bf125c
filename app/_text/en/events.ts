/** What happened, in sentences. Tags: who is a name, link leads to the claim, em is the point. */
export const events = {
  board: {
    created: '<who>{name}</who> opened the board.',
    renamed: '<who>{name}</who> renamed the board.',
    archived: '<who>{name}</who> archived the board.',
    reopened: '<who>{name}</who> reopened the board.',
    removed: '<who>{name}</who> removed the board.',
  },
  member: {
    added: '<who>{name}</who> gave <who>{person}</who> a seat as <em>{role}</em>.',
    roleSet: '<who>{name}</who> changed the role of <who>{person}</who> from {was} to <em>{role}</em>.',
    removed: '<who>{name}</who> took the seat of <who>{person}</who> away.',
  },
  claim: {
    added: '<who>{name}</who> marked <link>{claim}</link>.',
    edited: '<who>{name}</who> reworded <link>{claim}</link>.',
    dropped: '<who>{name}</who> dropped <link>{claim}</link>.',
    restored: '<who>{name}</who> took <link>{claim}</link> up again, as <em>{status}</em>.',
    assigned:
      '{how, select, taken {<who>{name}</who> took <link>{claim}</link> in hand.} putDown {<who>{name}</who> put <link>{claim}</link> down.} other {<who>{name}</who> changed who works on <link>{claim}</link>.}}',
    statusSet: '<who>{name}</who> moved <link>{claim}</link> from {was} to <em>{status}</em>.',
    occurrenceAdded: '<who>{name}</who> marked a further place of <link>{claim}</link>.',
    occurrenceRemoved: '<who>{name}</who> took a mark of <link>{claim}</link> away.',
  },
  evidence: {
    attached: '<who>{name}</who> attached a source to <link>{claim}</link>: <em>{stance}</em>.',
    edited: '<who>{name}</who> changed a source of <link>{claim}</link>.',
    withheld: 'A source of <link>{claim}</link> became confidential.',
    checked: '<who>{name}</who> set a source of <link>{claim}</link> to <em>{ladder}</em> (before: {was}).',
    detached: '<who>{name}</who> detached a source from <link>{claim}</link>.',
  },
  verdict: {
    given:
      '{again, select, yes {<who>{name}</who> changed the verdict on <link>{claim}</link> from {was} to <em>{rating}</em>.} same {<who>{name}</who> gave a new account of the verdict on <link>{claim}</link>: <em>{rating}</em>.} other {<who>{name}</who> rated <link>{claim}</link> <em>{rating}</em>.}}',
    withdrawn: '<who>{name}</who> withdrew the verdict on <link>{claim}</link>: {rating}.',
    adjudicated:
      '<who>{name}</who> let the verdict of <who>{person}</who> on <link>{claim}</link> stand: <em>{rating}</em>.',
  },
  comment: {
    added:
      '{kind, select, reply {<who>{name}</who> replied on <link>{claim}</link>.} query {<who>{name}</who> asked a question on <link>{claim}</link>.} change_request {<who>{name}</who> asked for a change to <link>{claim}</link>.} other {<who>{name}</who> wrote a note on <link>{claim}</link>.}}',
    edited: '<who>{name}</who> changed a comment on <link>{claim}</link>.',
    removed: '<who>{name}</who> removed a comment on <link>{claim}</link>.',
  },
  thread: {
    resolved: '<who>{name}</who> resolved a thread on <link>{claim}</link>.',
    reopened: '<who>{name}</who> reopened a thread on <link>{claim}</link>.',
  },
  hidden: 'Something that is not shown here.',
  nobody: 'nobody',
  unknownClaim: 'a claim',
  unknownRating: 'unknown',
}
