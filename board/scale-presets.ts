import type { Rating, Scale, Tone } from './scale.ts'

const rating = (
  code: string,
  tone: Tone,
  ordinal: number | null,
  label: Rating['label'],
  definition: Rating['definition'],
): Rating => ({ code, tone, ordinal, label, definition })

/** The default preset: five steps of truth, three ratings off the scale, and a reasoned abstention. */
export const STANDARD_SCALE: Scale = {
  code: 'standard',
  ratings: [
    rating(
      'true',
      'true',
      5,
      { en: 'True', de: 'Wahr' },
      {
        en: 'Accurate as worded, and nothing significant is missing.',
        de: 'Im Wortlaut zutreffend; nichts Wesentliches fehlt.',
      },
    ),
    rating(
      'mostly_true',
      'mostly-true',
      4,
      { en: 'Mostly true', de: 'Überwiegend wahr' },
      {
        en: 'Right in substance; a detail is imprecise or needs a clarification.',
        de: 'Im Kern richtig; ein Detail ist ungenau oder bedarf der Klarstellung.',
      },
    ),
    rating(
      'half_true',
      'half-true',
      3,
      { en: 'Half true', de: 'Halb wahr' },
      {
        en: 'Partly right; important parts are wrong or left out.',
        de: 'Teilweise richtig; wichtige Teile sind falsch oder fehlen.',
      },
    ),
    rating(
      'mostly_false',
      'mostly-false',
      2,
      { en: 'Mostly false', de: 'Überwiegend falsch' },
      {
        en: 'Contains something true, but the main point does not hold.',
        de: 'Enthält Richtiges, aber die Hauptaussage trifft nicht zu.',
      },
    ),
    rating(
      'false',
      'false',
      1,
      { en: 'False', de: 'Falsch' },
      {
        en: 'Contradicted by the evidence.',
        de: 'Durch die Belege widerlegt.',
      },
    ),
    rating(
      'misleading',
      'misleading',
      null,
      { en: 'Misleading', de: 'Irreführend' },
      {
        en: 'The facts may be right, but they are put together so that a reader concludes something false.',
        de: 'Die Fakten mögen stimmen, legen aber in dieser Zusammenstellung einen falschen Schluss nahe.',
      },
    ),
    rating(
      'missing_context',
      'missing-context',
      null,
      { en: 'Missing context', de: 'Fehlender Kontext' },
      {
        en: 'Not wrong in itself, but without a left-out fact it gives a wrong picture.',
        de: 'Für sich nicht falsch, ergibt aber ohne eine ausgelassene Tatsache ein falsches Bild.',
      },
    ),
    rating(
      'unverifiable',
      'unverifiable',
      null,
      { en: 'Unverifiable', de: 'Nicht überprüfbar' },
      {
        en: 'With the sources that can be reached it can be neither shown nor refuted.',
        de: 'Mit den erreichbaren Quellen weder zu belegen noch zu widerlegen.',
      },
    ),
    rating(
      'open',
      'open',
      null,
      { en: 'Left open', de: 'Offen gelassen' },
      {
        en: 'Checked as far as it went; the reviewer proposes no verdict yet and says why.',
        de: 'Geprüft, so weit es ging; vorerst kein Urteil, mit Begründung.',
      },
    ),
  ],
}
