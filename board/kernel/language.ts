/** The languages the product speaks, the default first: what a board says of itself stands in each of them, and so does a report. */
export const LANGUAGES = ['en', 'de'] as const

export type Language = (typeof LANGUAGES)[number]
