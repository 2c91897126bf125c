/** Longest texts the law accepts, in UTF-16 code units. */
export const LIMITS = {
  articleText: 400_000,
  title: 500,
  line: 1_000,
  url: 2_048,
  statement: 4_000,
  prose: 20_000,
  quote: 10_000,
  context: 64,
  languageTag: 64,
  claims: 2_000,
  members: 500,
  evidencePerClaim: 200,
  verdictsPerClaim: 500,
  commentsPerClaim: 5_000,
  occurrencesPerClaim: 50,
} as const
