import type { Shape } from '../shape.ts'
import type { evidence as english } from '../en/evidence.ts'

export const evidence: Shape<typeof english> = {
  attach: 'Beleg anfügen',
  attachLead: 'Eine Quelle und was sie zu dieser Behauptung sagt.',
  none: 'Noch kein Beleg',
  noneHint: 'Fügen Sie die erste Quelle an: ihre Adresse und die Wörter, die die Behauptung stützen oder widerlegen.',
  list: 'Belege',
  untitled: 'Seite ohne Titel',
  team: 'Vertraulich: nur für das Team',
  locator: 'Stelle: {locator}',
  by: 'von {author}',
  grade: 'Quelle eingestuft als {code}',
  gradeMeaning: '{code}: {reliability}; {credibility}',
  actions: 'Aktionen für Quelle {no}',
  edit: 'Quelle {no} bearbeiten',
  editTitle: 'Quelle {no} bearbeiten',
  save: 'Speichern',
  form: {
    url: 'Adresse',
    urlHint: 'Link einfügen; ein Titel daneben wandert in sein eigenes Feld.',
    title: 'Titel',
    publisher: 'Herausgeber',
    author: 'Autorin oder Autor',
    publishedAt: 'Erschienen',
    publishedHint: '2025, 11/2025 oder 16.11.2025',
    sourceType: 'Art der Quelle',
    stance: 'Was sie für die Behauptung bedeutet',
    quote: 'Belegende Wörter',
    quoteHint: 'Genau so, wie sie in der Quelle stehen.',
    locator: 'Stelle in der Quelle',
    locatorHint: 'Seite, Absatz oder Zeit: S. 12, Abs. 3, 04:31',
    note: 'Anmerkung',
    noteHint: 'Was man wissen muss, um die Quelle einzuordnen.',
    grade: 'Quelle einstufen (Admiralty-Code)',
    reliability: 'Wie zuverlässig ist die Quelle?',
    credibility: 'Wie glaubwürdig ist, was sie sagt?',
    ungraded: 'Nicht eingestuft',
    team: 'Vertraulich',
    teamHint: 'Nur für das Team sichtbar; nie im veröffentlichten Bericht.',
    submit: 'Anfügen',
    known: 'Diese Seite ist bereits Quelle {no} dieser Behauptung.',
    knownElsewhere: 'Diese Seite ist auf dem Board bekannt: {title}',
    useKnown: 'Angaben übernehmen',
  },
  problems: {
    urlMissing: 'Wo steht die Quelle? Fügen Sie die Webadresse ein.',
    urlWrong:
      'Das ist keine Adresse, der man folgen kann. Sie beginnt mit https:// und nennt eine Website, etwa https://example.org/seite.',
    dateWrong: 'Das ist kein Datum. Schreiben Sie Jahr, Monat oder Tag, etwa 2025, 11/2025 oder 16.11.2025.',
    stanceMissing: 'Wählen Sie, was die Quelle für die Behauptung bedeutet.',
    gradeHalf: 'Eine Einstufung braucht Buchstaben und Ziffer. Wählen Sie beide oder keine.',
  },
  stanceMeaning: {
    supports: 'Sie spricht für die Behauptung.',
    refutes: 'Sie spricht gegen die Behauptung.',
    context: 'Sie hilft, die Behauptung zu verstehen, entscheidet aber nichts.',
  },
  ladder: {
    label: 'Wie weit der Beleg geprüft ist',
    by: '{state}, von {name}',
    next: {
      opened: 'Ich habe sie geöffnet',
      passage_found: 'Stelle gefunden',
      confirmed: 'Ich bestätige',
    },
    more: 'Anderes Ergebnis für Quelle {no}',
    set: {
      attached: 'Zurück auf: nur angefügt',
      opened: 'Geöffnet',
      passage_found: 'Stelle gefunden',
      confirmed: 'Von zweiter Person bestätigt',
      failed: 'Prüfung gescheitert',
      unreachable: 'Nicht erreichbar',
    },
    meaning: {
      attached: 'Angefügt, noch von niemandem geöffnet.',
      opened: 'Die Seite wurde geöffnet.',
      passage_found: 'Die zitierten Wörter stehen dort.',
      confirmed: 'Eine zweite Person hat dasselbe gesehen.',
      failed: 'Die Seite sagt nicht, was zitiert wurde.',
      unreachable: 'Die Seite war nicht erreichbar.',
    },
  },
  restore: {
    action: 'Zurückholen',
    title: 'Beleg {no} zurückholen?',
    body: 'Er steht dann wieder unter den Belegen der Behauptung, so wie er abgelöst wurde.',
    reason: 'Warum (darf leer bleiben)',
  },
  detach: {
    action: 'Lösen …',
    title: 'Quelle {no} lösen?',
    body: 'Sie zählt dann nicht mehr und verschwindet aus dem Bericht. Im Verlauf bleibt sie, und Urteile behalten ihren Wortlaut.',
    reason: 'Grund',
    confirm: 'Lösen',
    gone: '{count, plural, one {# gelöste Quelle} other {# gelöste Quellen}}',
    by: 'Gelöst von {name}',
    byWhy: 'Gelöst von {name}: {reason}',
  },
}

/** What happened to a evidence, as the history says it. Tags: who is a name, link leads to the claim, em is the point. */
export const evidenceEvents = {
  attached: '<who>{name}</who> hat an <link>{claim}</link> einen Beleg angefügt: <em>{stance}</em>.',
  edited: '<who>{name}</who> hat einen Beleg von <link>{claim}</link> geändert.',
  withheld: 'Ein Beleg von <link>{claim}</link> wurde vertraulich.',
  checked: '<who>{name}</who> hat einen Beleg von <link>{claim}</link> auf <em>{ladder}</em> gesetzt (vorher: {was}).',
  detached: '<who>{name}</who> hat einen Beleg von <link>{claim}</link> gelöst.',
  restored: '<who>{name}</who> hat einen Beleg von <link>{claim}</link> zurückgeholt.',
}

/** What somebody wanted, where it could not be saved. */
export const evidenceCommands = {
  attach: 'Neuer Beleg',
  edit: 'Geänderter Beleg',
  check: 'Prüfung eines Belegs',
  detach: 'Ablösen eines Belegs',
  restore: 'Zurückholen eines Belegs',
}

/** What its commands do, for programs. */
export const evidenceApi = {
  attach: 'Hängt eine Quelle an eine Behauptung, mit Richtung und Belegstelle',
  edit: 'Ändert einen Beleg, ausgehend von der gesehenen rev',
  check: 'Hält fest, wie weit der Beleg geprüft ist',
  detach: 'Nimmt einen Beleg ab; der Eintrag bleibt erhalten',
  restore: 'Holt einen abgenommenen Beleg zurück, so wie er war',
}
