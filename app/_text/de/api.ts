import type { api as english } from '../en/api.ts'
import type { Shape } from '../shape.ts'
import { boardApi, memberApi } from './board.ts'
import { claimApi } from './claim.ts'
import { evidenceApi } from './evidence.ts'
import { verdictApi } from './verdict.ts'
import { commentApi, threadApi } from './comment.ts'

export const api: Shape<typeof english> = {
  title: 'REST-Schnittstelle von Claimboard',
  about:
    'Alles, was auf einem Board möglich ist, ist auch hier möglich, mit denselben Befehlen und unter denselben Rechten wie im Browser. Zeiten sind Millisekunden seit 1970. Ids sind UUIDs, die der Client vergibt (Version 7). Textpositionen zählen UTF-16-Einheiten.',
  faults: {
    empty_body: 'Die Anfrage ist leer. Senden Sie ein JSON-Objekt.',
    not_json: 'Der Inhalt ist kein gültiges JSON. Prüfen Sie ihn und senden Sie ihn noch einmal.',
    bad_utf8: 'Der Inhalt ist kein gültiges UTF-8. Kodieren Sie ihn als UTF-8 und senden Sie ihn noch einmal.',
    media_type: 'Der Inhalt muss unkomprimiertes JSON sein. Senden Sie ihn mit „Content-Type: application/json“.',
    too_large: 'Die Anfrage ist größer, als diese Redaktion annimmt. Kürzen Sie sie und senden Sie sie noch einmal.',
    bad_query: 'Der Teil der Adresse nach dem Fragezeichen stimmt nicht.',
    no_such_path: 'Unter dieser Adresse gibt es nichts. Die Beschreibung der Schnittstelle steht unter /api.',
    method: 'Diese Adresse kennt diese Methode nicht. Der Header „Allow“ nennt die bekannten.',
    bad_request:
      'Das ist keine vollständige, gültige HTTP-Anfrage. Prüfen Sie, wie sie gebaut ist, und senden Sie sie noch einmal.',
    bad_target:
      'Die Adresse ist nicht lesbar. Sie muss mit „/“ beginnen, und was mit „%“ geschrieben ist, muss UTF-8 ohne Steuerzeichen sein.',
    target_too_long: 'Die Adresse ist länger als die 8.000 Zeichen, die diese Redaktion liest. Kürzen Sie sie.',
    headers_too_large:
      'Die Anfrage hat mehr Header, als diese Redaktion liest: höchstens 100 und zusammen höchstens 16 kB.',
    length_missing: 'Die Anfrage sagt nicht, wie lang ihr Inhalt ist. Senden Sie sie mit „Content-Length“.',
    bad_form:
      'Das Formular ist nicht so angekommen, wie es gemacht ist. Laden Sie die Seite neu und senden Sie es noch einmal.',
    too_slow: 'Die Anfrage kam zu langsam an. Senden Sie sie noch einmal.',
    expectation: 'Der Header „Expect“ verlangt etwas, das diese Redaktion nicht tut. Senden Sie die Anfrage ohne ihn.',
    too_many:
      'Aus Ihrem Netz wurden zu viele Seiten abgerufen. Warten Sie einen Moment und versuchen Sie es noch einmal.',
    busy: 'Gerade sind sehr viele Leute an der Tür. Versuchen Sie es in ein paar Sekunden noch einmal.',
    unexpected: 'Bei uns ist etwas schiefgegangen. Nennen Sie den Betreibern die Nummer der Anfrage.',
  },
  refusals: {
    INVALID: 'Die Anfrage hat nicht die richtige Form. Vergleichen Sie sie mit der Beschreibung der Schnittstelle.',
    INVALID_AT:
      '„{path}“ ist nicht, wie es sein soll ({problem}). Ändern Sie es und senden Sie die Anfrage noch einmal.',
    UNKNOWN_COMMAND: 'Einen Befehl dieses Typs gibt es nicht. Die Beschreibung der Schnittstelle nennt alle.',
    SIGNED_OUT: 'Melden Sie sich an oder senden Sie einen gültigen Schlüssel mit „Authorization: Bearer …“.',
    NOT_FOUND: 'Das gibt es nicht, oder Sie haben keinen Platz auf dem Board.',
    BUSY: 'Die Redaktion ist gerade sehr beschäftigt. Senden Sie dieselbe Anfrage gleich noch einmal.',
    NOT_SAVED: 'Die Datenbank ist gerade nicht erreichbar. Senden Sie dieselbe Anfrage gleich noch einmal.',
  },
  endpoints: {
    whoAmI: 'Wer Sie sind',
    listBoards: 'Die Boards, auf denen Sie einen Platz haben, das zuletzt geänderte zuerst',
    openBoard: 'Ein Board zu einem Artikel anlegen; die ganze Redaktion bekommt einen Platz',
    readBoard: 'Ein Board, wie es steht, mit den Namen aller Beteiligten',
    sendCommand: 'Ein Board mit einem der unten stehenden Befehle ändern',
    readEvents: 'Was auf einem Board nach einer seq geschah, das Älteste zuerst',
    readReport:
      'Der Prüfbericht eines Boards, wie es steht oder stand, in einem von mehreren Formaten; dauert es länger, kommt 202 mit dem Ort, an dem man wieder fragt',
    bringSampleBack: 'Das entfernte Beispiel wieder einrichten; nur Eigentümer der Redaktion',
    readInbox: 'Ihre Erwähnungen, Antworten und Aufgaben, ungelesene zuerst',
    markInboxRead: 'Zeilen Ihres Eingangs als gelesen markieren',
    markClaimRead: 'Mitteilen, wie weit Sie die Diskussion einer Behauptung gelesen haben; es geht nur vorwärts',
  },
  commands: {
    board: boardApi,
    member: memberApi,
    claim: claimApi,
    evidence: evidenceApi,
    verdict: verdictApi,
    comment: commentApi,
    thread: threadApi,
  },
  page: {
    lead: 'Für Programme und alle, die sie schreiben.',
    start: 'Erste Schritte',
    startText:
      'Legen Sie in den Kontoeinstellungen einen Schlüssel an und senden Sie ihn mit jeder Anfrage. Er darf, was Sie dürfen. Inhalte sind JSON; Unbekanntes wird abgelehnt.',
    description: 'Beschreibung für Programme (OpenAPI 3.1)',
    endpoints: 'Endpunkte',
    commands: 'Befehle',
    commandsText:
      'Eine Befehlsanfrage besteht aus einer von Ihnen vergebenen Id und dem Befehl. Kam keine Antwort, senden Sie dieselbe Id noch einmal: Der Befehl wird einmal ausgeführt, und Sie bekommen dieselbe Antwort.',
    problems: 'Ablehnungen',
    problemsText:
      'Eine abgelehnte Anfrage wird mit application/problem+json beantwortet: „code“ ist für Programme, „detail“ ein Satz für Menschen in der Sprache von Accept-Language, „path“ und „problem“ nennen die Stelle im Inhalt. Von einer abgelehnten Anfrage bleibt nichts zurück.',
    live: 'Live',
    liveText:
      'Was andere tun, kommt über Socket.io unter dem Pfad {path}: Senden Sie „hello“ mit dem Board und Ihrer letzten seq und hören Sie auf „events“. Ohne Live-Verbindung fragen Sie nach den Ereignissen hinter Ihrer seq.',
    method: 'Methode',
    address: 'Adresse',
    purpose: 'Zweck',
    field: 'Feld',
    kind: 'Art',
    needed: 'Pflicht',
    yes: 'ja',
    no: 'nein',
    status: 'Status',
    code: 'Code',
    meaning: 'Bedeutung',
    query: 'Abfrage',
    body: 'Inhalt',
    request: 'Anfrage',
    noFields: 'Keine Felder außer dem Typ.',
  },
}
