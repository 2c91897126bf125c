import type { Shape } from '../shape.ts'
import type { refusals as english } from '../en/refusals.ts'

export const refusals: Shape<typeof english> = {
  INVALID: 'Etwas daran ist nicht so, wie es sein soll. Bitte die Angaben prüfen und noch einmal versuchen.',
  UNKNOWN_COMMAND: 'Diese Seite versteht den Auftrag nicht. Bitte die Seite neu laden und noch einmal versuchen.',
  TOO_LARGE: 'Das ist zu lang. Bitte kürzen und noch einmal versuchen.',
  NOT_FOUND: 'Das gibt es nicht mehr, oder Sie gehören nicht zu diesem Board.',
  FORBIDDEN: 'Ihre Rolle auf diesem Board erlaubt das nicht. Bitte wenden Sie sich an die leitende Redaktion.',
  SIGNED_OUT: 'Sie sind abgemeldet. Bitte melden Sie sich wieder an; was Sie hier getan haben, bleibt erhalten.',
  STALE_EDIT:
    'Während Sie schrieben, wurde eine neuere Fassung gespeichert. Bitte beide vergleichen und noch einmal speichern.',
  ANCHOR_MISMATCH: 'Diese Worte stehen nicht an dieser Stelle des Artikels. Bitte neu markieren.',
  ID_IN_USE: 'Das wurde bereits hinzugefügt.',
  COMMAND_ID_TAKEN: 'Diese Änderung war nicht von einer anderen zu unterscheiden. Bitte wiederholen.',
  UNKNOWN_RATING: 'Diese Bewertung gehört nicht zur Skala des Boards. Bitte eine andere wählen.',
  UNKNOWN_EVIDENCE:
    'Ein Urteil kann sich nur auf Belege stützen, die an derselben Behauptung hängen. Bitte die Auswahl prüfen.',
  NOT_A_MEMBER: 'Diese Person gehört nicht zum Board. Bitte zuerst hinzufügen.',
  ALREADY_A_MEMBER: 'Diese Person gehört bereits zum Board.',
  LAST_OWNER: 'Ein Board braucht eine Inhaberin oder einen Inhaber. Bitte diese Rolle zuerst weitergeben.',
  CLAIM_DROPPED: 'Diese Behauptung wurde verworfen. Zum Weiterarbeiten bitte wiederherstellen.',
  CLAIM_NOT_DROPPED: 'Diese Behauptung wurde bereits wiederhergestellt.',
  LAST_OCCURRENCE:
    'Eine Behauptung muss irgendwo im Artikel stehen. Bitte zuerst eine andere Stelle hinzufügen oder die Behauptung verwerfen.',
  NOT_CURRENT: 'Dieses Urteil wurde inzwischen ersetzt oder zurückgezogen.',
  NOT_IN_DISPUTE: 'Die Prüfenden sind sich einig; es gibt nichts zu entscheiden.',
  OWN_EVIDENCE: 'Belege bestätigt eine zweite Person, nicht wer sie angehängt hat.',
  COMMENT_REMOVED: 'Dieser Kommentar wurde entfernt.',
  BOARD_ARCHIVED: 'Dieses Board ist archiviert. Zum Weiterarbeiten bitte wieder öffnen.',
  BOARD_NOT_ARCHIVED: 'Bitte das Board zuerst archivieren; danach kann es entfernt werden.',
  LIMIT: 'Davon fasst ein Board nicht mehr. Bitte zuerst etwas entfernen.',
  TOO_MANY: 'Das war zu viel auf einmal. Bitte einen Moment warten und noch einmal versuchen.',
  BUSY: 'Auf dem Board ist viel los. Ihre Änderung ist aufgehoben und wird noch einmal gesendet.',
  NOT_SAVED: 'Das konnte gerade nicht gespeichert werden. Es ist aufgehoben und wird noch einmal gesendet.',
  FAULT:
    'Bei uns ist etwas schiefgegangen, geändert wurde nichts. Der Fehler ist vermerkt; versuchen Sie es erneut und sagen Sie, wenn es so bleibt, der Technik Bescheid.',
  UPGRADE_REQUIRED: 'Diese Seite ist älter als der Server. Bitte neu laden; was Sie hier getan haben, bleibt erhalten.',
  SECOND_FACTOR_NEEDED:
    'Diese Redaktion verlangt von allen mit Ihrer Rolle einen zweiten Faktor. Melden Sie sich an und richten Sie einen ein; bis dahin ruhen auch die API-Tokens.',
  BAD_ORIGIN:
    'Die Anfrage kam von einer fremden Seite und wurde abgelehnt. Bitte das Board unter seiner eigenen Adresse öffnen.',
}
