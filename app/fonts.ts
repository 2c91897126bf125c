import localFont from 'next/font/local'

// `optional`: a face that comes late is kept for the next page, since one that takes over the text under a reader's eyes
// moves every line of it. Those that every board needs are asked for at once and so are mostly there in time. Nothing is set
// in italics of the serif, so there are none.

const inter = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  variable: '--font-inter',
  weight: '100 900',
  display: 'optional',
})

const interExt = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2',
  variable: '--font-inter-ext',
  weight: '100 900',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
})

const sourceSerif = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  variable: '--font-source-serif',
  weight: '200 900',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
})

const sourceSerifExt = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
  variable: '--font-source-serif-ext',
  weight: '200 900',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
})

/** Classes that name the fonts: Inter for the apparatus, Source Serif for articles; the -ext ones load only when a letter needs them. */
export const fontClasses = [inter, interExt, sourceSerif, sourceSerifExt].map((font) => font.variable).join(' ')
