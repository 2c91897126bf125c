export const verdict = {
  give: 'Give your verdict',
  change: 'Change your verdict',
  none: 'No verdict yet',
  noneHint: 'The first verdict opens the case. Others may agree or differ; both will be shown.',
  list: 'Current verdicts',
  confidence: 'Confidence',
  confidenceNone: 'Not stated',
  reasons: 'Reasons',
  reasonsHint: 'Any that apply.',
  rationale: 'Rationale',
  rationaleHint: 'Why this rating, in words that a reader can follow.',
  noRationale: 'No rationale given.',
  basedOn: 'Rests on',
  basedOnHint: 'The evidence that carries this verdict.',
  basedOnNone: 'There is no evidence on this claim yet. A verdict may be given without, but it will say so.',
  basedOnNothing: 'Rests on no evidence of this claim.',
  source: 'Source {no}: {title}',
  sourceGone: 'Source {no}, since detached',
  rating: 'Rating',
  ratingMissing: 'Choose a rating.',
  submit: 'Give verdict',
  submitChange: 'Replace my verdict',
  changeHint: 'Your earlier verdict is kept in the history of the claim.',
  withdraw: 'Withdraw …',
  withdrawTitle: 'Withdraw your verdict?',
  withdrawBody: 'It no longer counts, but stays visible among the earlier ones.',
  withdrawConfirm: 'Withdraw',
  earlier: '{count, plural, one {# earlier verdict} other {# earlier verdicts}}',
  superseded: 'replaced',
  withdrawn: 'withdrawn',
  actions: 'What to do with the verdict of {name}',
  edit: 'Change',
  adjudicate: {
    action: 'Let this one stand',
    title: 'Let this verdict stand?',
    body: '{name} says: {rating}. The claim then counts as decided; the other verdicts stay visible as dissent. A new verdict reopens the dispute.',
    reason: 'Why this one',
    reasonMissing: 'Please give the reason; it stands in the report.',
    confirm: 'Let it stand',
    done: '{name} let this verdict stand: {reason}',
  },
  summary: {
    disputed: 'Nothing is averaged: each verdict stands until the reviewers agree or an editor lets one stand.',
    alone: 'A second verdict would back it or dispute it.',
    dissent:
      '{count, plural, one {# verdict differs and stays on record.} other {# verdicts differ and stay on record.}}',
  },
  kept: 'Your unfinished verdict was kept on this device.',
  discard: 'Discard it',
}

/** What happened to a verdict, as the history says it. Tags: who is a name, link leads to the claim, em is the point. */
export const verdictEvents = {
  given:
    '{again, select, yes {<who>{name}</who> changed the verdict on <link>{claim}</link> from {was} to <em>{rating}</em>.} same {<who>{name}</who> gave a new account of the verdict on <link>{claim}</link>: <em>{rating}</em>.} other {<who>{name}</who> rated <link>{claim}</link> <em>{rating}</em>.}}',
  withdrawn: '<who>{name}</who> withdrew the verdict on <link>{claim}</link>: {rating}.',
  adjudicated:
    '<who>{name}</who> let the verdict of <who>{person}</who> on <link>{claim}</link> stand: <em>{rating}</em>.',
}

/** What somebody wanted, where it could not be saved. */
export const verdictCommands = {
  give: 'Verdict',
  withdraw: 'Withdrawing a verdict',
  adjudicate: 'Letting a verdict stand',
}

/** What its commands do, for programs. */
export const verdictApi = {
  give: 'Gives your verdict on a claim; your earlier one is kept as superseded',
  withdraw: 'Takes your verdict back; the record stays',
  adjudicate: 'Lets one of several verdicts stand, with a reason',
}
