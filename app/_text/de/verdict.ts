import type { Shape } from '../shape.ts'
import type { verdict as english } from '../en/verdict.ts'

export const verdict: Shape<typeof english> = {
  give: 'Urteil abgeben',
  change: 'Urteil ändern',
  none: 'Noch kein Urteil',
  noneHint: 'Das erste Urteil eröffnet den Fall. Andere können zustimmen oder abweichen; beides wird gezeigt.',
  list: 'Aktuelle Urteile',
  confidence: 'Sicherheit',
  confidenceNone: 'Keine Angabe',
  reasons: 'Gründe',
  reasonsHint: 'Alle, die zutreffen.',
  rationale: 'Begründung',
  rationaleHint: 'Warum diese Bewertung, in Worten, denen Leser folgen können.',
  noRationale: 'Ohne Begründung.',
  basedOn: 'Stützt sich auf',
  basedOnHint: 'Die Belege, die dieses Urteil tragen.',
  basedOnNone: 'Zu dieser Behauptung gibt es noch keinen Beleg. Ein Urteil geht auch ohne, dann steht das dabei.',
  basedOnNothing: 'Stützt sich auf keinen Beleg dieser Behauptung.',
  source: 'Quelle {no}: {title}',
  sourceGone: 'Quelle {no}, inzwischen gelöst',
  rating: 'Bewertung',
  ratingMissing: 'Wählen Sie eine Bewertung.',
  submit: 'Urteil abgeben',
  submitChange: 'Mein Urteil ersetzen',
  changeHint: 'Ihr früheres Urteil bleibt im Verlauf der Behauptung erhalten.',
  withdraw: 'Zurückziehen …',
  withdrawTitle: 'Ihr Urteil zurückziehen?',
  withdrawBody: 'Es zählt dann nicht mehr, bleibt aber unter den früheren sichtbar.',
  withdrawConfirm: 'Zurückziehen',
  earlier: '{count, plural, one {# früheres Urteil} other {# frühere Urteile}}',
  superseded: 'ersetzt',
  withdrawn: 'zurückgezogen',
  actions: 'Aktionen zum Urteil von {name}',
  edit: 'Ändern',
  adjudicate: {
    action: 'Dieses gelten lassen',
    title: 'Dieses Urteil gelten lassen?',
    body: '{name} urteilt: {rating}. Die Behauptung gilt dann als entschieden; die übrigen Urteile bleiben als abweichend sichtbar. Ein neues Urteil eröffnet den Streit wieder.',
    reason: 'Warum dieses',
    reasonMissing: 'Bitte nennen Sie den Grund; er steht im Bericht.',
    confirm: 'Gelten lassen',
    done: '{name} lässt dieses Urteil gelten: {reason}',
  },
  summary: {
    disputed:
      'Es wird nichts gemittelt: Jedes Urteil gilt, bis man sich einigt oder die Redaktionsleitung eines gelten lässt.',
    alone: 'Ein zweites Urteil würde es stützen oder bestreiten.',
    dissent:
      '{count, plural, one {# Urteil weicht ab und bleibt sichtbar.} other {# Urteile weichen ab und bleiben sichtbar.}}',
  },
  kept: 'Ihr unfertiges Urteil wurde auf diesem Gerät aufbewahrt.',
  discard: 'Verwerfen',
}

/** What happened to a verdict, as the history says it. Tags: who is a name, link leads to the claim, em is the point. */
export const verdictEvents = {
  given:
    '{again, select, yes {<who>{name}</who> hat das Urteil zu <link>{claim}</link> von {was} zu <em>{rating}</em> geändert.} same {<who>{name}</who> hat das Urteil zu <link>{claim}</link> neu begründet: <em>{rating}</em>.} other {<who>{name}</who> hat <link>{claim}</link> bewertet: <em>{rating}</em>.}}',
  withdrawn: '<who>{name}</who> hat das Urteil zu <link>{claim}</link> zurückgezogen: {rating}.',
  adjudicated:
    '<who>{name}</who> hat zu <link>{claim}</link> das Urteil von <who>{person}</who> gelten lassen: <em>{rating}</em>.',
}

/** What somebody wanted, where it could not be saved. */
export const verdictCommands = {
  give: 'Urteil',
  withdraw: 'Zurückziehen eines Urteils',
  adjudicate: 'Entscheidung für ein Urteil',
}

/** What its commands do, for programs. */
export const verdictApi = {
  give: 'Gibt Ihr Urteil ab; ein früheres bleibt als abgelöst erhalten',
  withdraw: 'Zieht Ihr Urteil zurück; der Eintrag bleibt erhalten',
  adjudicate: 'Lässt eines von mehreren Urteilen gelten, mit Begründung',
}
