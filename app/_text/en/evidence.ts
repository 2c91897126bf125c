export const evidence = {
  attach: 'Attach evidence',
  attachLead: 'One source and what it says about this claim.',
  none: 'No evidence yet',
  noneHint: 'Attach the first source: paste its address and the words that prove or refute the claim.',
  list: 'Evidence',
  untitled: 'Untitled page',
  team: 'Confidential: for the team only',
  locator: 'at {locator}',
  by: 'by {author}',
  grade: 'Source graded {code}',
  gradeMeaning: '{code}: {reliability}; {credibility}',
  actions: 'What to do with source {no}',
  edit: 'Edit source {no}',
  editTitle: 'Edit source {no}',
  save: 'Save',
  form: {
    url: 'Address',
    urlHint: 'Paste the link; a title beside it goes into its own field.',
    title: 'Title',
    publisher: 'Publisher',
    author: 'Author',
    publishedAt: 'Published',
    publishedHint: '2025, 2025-11 or 2025-11-16',
    sourceType: 'Type of source',
    stance: 'What it does for the claim',
    quote: 'Proving words',
    quoteHint: 'Exactly as they stand in the source.',
    locator: 'Where in the source',
    locatorHint: 'Page, paragraph or time: p. 12, ¶ 3, 04:31',
    note: 'Note',
    noteHint: 'What the reader has to know to weigh it.',
    grade: 'Grade the source (Admiralty code)',
    reliability: 'How reliable is the source?',
    credibility: 'How credible is what it says?',
    ungraded: 'Not graded',
    team: 'Confidential',
    teamHint: 'Seen by the team only; never in the published report.',
    submit: 'Attach',
    known: 'This page is already source {no} of this claim.',
    knownElsewhere: 'This page is known on this board: {title}',
    useKnown: 'Take over its details',
  },
  problems: {
    urlMissing: 'Where is the source? Paste its web address.',
    urlWrong:
      'This is no address that can be followed. It begins with https:// and names a site, as in https://example.org/page.',
    dateWrong: 'This is no date. Write a year, a month or a day, as in 2025, 2025-11 or 2025-11-16.',
    stanceMissing: 'Choose what the source does for the claim.',
    gradeHalf: 'A grade needs both the letter and the figure. Choose both or neither.',
  },
  stanceMeaning: {
    supports: 'It speaks for the claim.',
    refutes: 'It speaks against the claim.',
    context: 'It helps to understand the claim, but decides nothing.',
  },
  ladder: {
    label: 'How far it was checked',
    by: '{state}, by {name}',
    next: {
      opened: 'I opened it',
      passage_found: 'I found the passage',
      confirmed: 'I confirm it',
    },
    more: 'Another result for source {no}',
    set: {
      attached: 'Back to: only attached',
      opened: 'Opened',
      passage_found: 'Passage found',
      confirmed: 'Confirmed by a second person',
      failed: 'Verification failed',
      unreachable: 'Not reachable',
    },
    meaning: {
      attached: 'Attached, nobody has opened it yet.',
      opened: 'Somebody opened the page.',
      passage_found: 'The quoted words were found there.',
      confirmed: 'A second person has seen the same.',
      failed: 'The page does not say what was quoted.',
      unreachable: 'The page could not be reached.',
    },
  },
  detach: {
    action: 'Detach …',
    title: 'Detach source {no}?',
    body: 'It no longer counts and leaves the report. It stays in the history, and verdicts keep their words.',
    reason: 'Why',
    confirm: 'Detach',
    gone: '{count, plural, one {# detached source} other {# detached sources}}',
    by: 'Detached by {name}',
    byWhy: 'Detached by {name}: {reason}',
  },
}

/** What happened to a evidence, as the history says it. Tags: who is a name, link leads to the claim, em is the point. */
export const evidenceEvents = {
  attached: '<who>{name}</who> attached a source to <link>{claim}</link>: <em>{stance}</em>.',
  edited: '<who>{name}</who> changed a source of <link>{claim}</link>.',
  withheld: 'A source of <link>{claim}</link> became confidential.',
  checked: '<who>{name}</who> set a source of <link>{claim}</link> to <em>{ladder}</em> (before: {was}).',
  detached: '<who>{name}</who> detached a source from <link>{claim}</link>.',
}

/** What somebody wanted, where it could not be saved. */
export const evidenceCommands = {
  attach: 'New evidence',
  edit: 'Changed evidence',
  check: 'Check of evidence',
  detach: 'Detaching evidence',
}

/** What its commands do, for programs. */
export const evidenceApi = {
  attach: 'Attaches a source to a claim, with stance and proving words',
  edit: 'Changes evidence, against the rev you saw',
  check: 'Says how far the evidence has been verified',
  detach: 'Takes evidence off a claim; the record stays',
}
