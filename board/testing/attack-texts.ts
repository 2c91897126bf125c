import { randomFrom } from './random.ts'

/** Writes a payload that runs `fired(number)` where it is taken for markup or code. */
type Vector = (code: string) => string

// What runs as soon as a browser reads it as HTML: a tag, and something that happens to it without anybody's doing.
const ELEMENTS: readonly Vector[] = [
  (code) => `<img src=x onerror=${code}>`,
  (code) => `<img srcset=x onerror=${code}>`,
  (code) => `<picture><source srcset=x><img onerror=${code}></picture>`,
  (code) => `<svg onload=${code}>`,
  (code) => `<svg><image href=x onerror=${code}></svg>`,
  (code) => `<svg><animate onbegin=${code} attributeName=x dur=1s></svg>`,
  (code) => `<svg><set onbegin=${code} attributeName=x></svg>`,
  (code) => `<svg><script>${code}</script></svg>`,
  (code) => `<svg><style><img src=x onerror=${code}></style></svg>`,
  (code) => `<video src=x onerror=${code}></video>`,
  (code) => `<video><source src=x onerror=${code}></video>`,
  (code) => `<audio src=x onerror=${code}></audio>`,
  (code) => `<iframe onload=${code}></iframe>`,
  (code) => `<iframe srcdoc="<img src=x onerror=parent.${code}>"></iframe>`,
  (code) => `<iframe src="javascript:parent.${code}"></iframe>`,
  (code) => `<object data=x onerror=${code}></object>`,
  (code) => `<details open ontoggle=${code}>x</details>`,
  (code) => `<marquee onstart=${code}>x</marquee>`,
  (code) => `<style onload=${code}></style>`,
  (code) => `<link rel=stylesheet href=x onerror=${code}>`,
  (code) => `<body onload=${code}>`,
  (code) => `<body onpageshow=${code}>`,
  (code) => `<input autofocus onfocus=${code}>`,
  (code) => `<textarea autofocus onfocus=${code}></textarea>`,
  (code) => `<p contenteditable autofocus onfocus=${code}>x</p>`,
  (code) => `<script>${code}</script>`,
  (code) => `<script src="data:text/javascript,${code}"></script>`,
  (code) => `<style>@keyframes k{}</style><p style="animation:k 1s" onanimationstart=${code}>x</p>`,
  (code) => `<template shadowrootmode=open><img src=x onerror=${code}></template>`,
  (code) => `<math><mtext><img src=x onerror=${code}></mtext></math>`,
  (code) => `<table background=x><td><img src=x onerror=${code}></table>`,
  (code) => `<noscript><p title="</noscript><img src=x onerror=${code}>">`,
  (code) => `<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=${code}>">`,
  (code) => `<select><style></select><img src=x onerror=${code}></style></select>`,
  (code) => `<xmp><p title="</xmp><img src=x onerror=${code}>">`,
  (code) => `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${code}>`,
]

// What runs once somebody follows it, or where Markdown is made into HTML.
const LINKS: readonly Vector[] = [
  (code) => `<a href="javascript:${code}">x</a>`,
  (code) => `<svg><a href="javascript:${code}"><text y=20>x</text></a></svg>`,
  (code) => `<form action="javascript:${code}"><button>x</button></form>`,
  (code) => `<meta http-equiv=refresh content="0;url=javascript:${code}">`,
  (code) => `[x](javascript:${code})`,
  (code) => `[x](<javascript:${code}>)`,
  (code) => `[x](JaVaScRiPt:${code})`,
  (code) => `[x](java&#115;cript:${code})`,
  (code) => `[x](&#x6a;avascript:${code})`,
  (code) => `[x](java&Tab;script:${code})`,
  (code) => `[x](javascript&colon;${code})`,
  (code) => `[x](data:text/html,<script>opener.${code}</script>)`,
  (code) => `[x](vbscript:${code})`,
  (code) => `![x](x"onerror="${code})`,
  (code) => `![x](javascript:${code})`,
  (code) => `[![x](x)](javascript:${code})`,
  (code) => `<javascript:${code}>`,
  (code) => `[x]: javascript:${code}\n\n[x]`,
  (code) => `[x][y]\n\n[y]: <javascript:${code}> "z"`,
  (code) => `[x](https://a.example "y"onmouseover="${code})`,
  (code) => `](javascript:${code}) [x`,
  (code) => `x](javascript:${code})`,
  (code) => `>)[x](javascript:${code})`,
  (code) => `\`<img src=x onerror=${code}>`,
  (code) => `\`\`\`html\n</code></pre><img src=x onerror=${code}>\n`,
  (code) => `    <img src=x onerror=${code}>`,
  (code) => `# <img src=x onerror=${code}>`,
  (code) => `- <img src=x onerror=${code}>`,
  (code) => `| <img src=x onerror=${code}> |\n|---|\n| x |`,
  (code) => `\\<img src=x onerror=${code}>`,
  (code) => `\\\\<img src=x onerror=${code}>`,
  (code) => `&lt;img src=x onerror=${code}&gt;`,
  (code) => `&amp;lt;img src=x onerror=${code}&amp;gt;`,
  (code) => `%3Cimg%20src=x%20onerror=${code}%3E`,
  (code) => `\\u003cimg src=x onerror=${code}\\u003e`,
  (code) => `+ADw-img src=x onerror=${code}+AD4-`,
  (code) => `{{constructor.constructor('${code}')()}}`,
  (code) => `\${${code}}`,
  (code) => `<%= ${code} %>`,
  (code) => `';${code}//`,
  (code) => `";${code}//`,
  (code) => `\u2028${code}//`,
  (code) => `\`;${code}//`,
]

// How a payload leaves the place that it was put into.
const WAYS_OUT = [
  '',
  '">',
  "'>",
  '`>',
  '-->',
  '</title>',
  '</textarea>',
  '</script>',
  '</style>',
  '</noscript>',
  '</option></select>',
  '</a>',
  '</template>',
  ']]>',
  '*/',
  '>)',
  '\n\n',
  '\\',
] as const

// Ways to write the same tag, for filters that look for one of them.
const SPELLINGS: readonly ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => payload.replace(/<(\/?)([a-z]+)/g, (_tag, slash: string, name: string) => `<${slash}${mixed(name)}`),
  (payload) => payload.replace(/ (src|on[a-z]+|href|data|open)=/g, '/$1='),
  (payload) => payload.replace(/ (src|on[a-z]+|href|data|open)=/g, '\n$1 = '),
  (payload) => payload.replace(/ (on[a-z]+)=/g, (_all, name: string) => ` ${name.toUpperCase()}=`),
  (payload) => payload.replaceAll(' ', '\t'),
]

// Ways to write the same code.
const CODES: readonly ((number: number) => string)[] = [
  (number) => `fired(${number})`,
  (number) => `fired\`${number}\``,
  (number) => `&#102;ired(${number})`,
  (number) => `f&#x69;red&lpar;${number}&rpar;`,
  (number) => `\\u0066ired(${number})`,
  (number) => `self['fir'+'ed'](${number})`,
]

const mixed = (name: string) => [...name].map((letter, at) => (at % 2 ? letter : letter.toUpperCase())).join('')

/** A text that does harm where it is not escaped: it then runs `fired(number)`. */
export type Attack = { readonly number: number; readonly text: string }

/**
 * Payloads of our own making, all different and numbered from 1: every vector in each of its spellings, every way out with
 * each vector, every way to write the code; and `more` that are put together at random, the same ones for the same seed.
 */
export function attackTexts(more = 400, seed = 1): readonly Attack[] {
  const random = randomFrom(seed)
  const made = new Map<string, Attack>()
  const vectors = [...ELEMENTS, ...LINKS]
  const add = (vector: Vector, out: string, spelling: (text: string) => string, code: (number: number) => string) => {
    const number = made.size + 1
    const text = out + spelling(vector(code(number)))
    // Numbers tell them apart, so payloads are compared without theirs.
    const shape = out + spelling(vector(code(0)))
    if (!made.has(shape)) made.set(shape, { number, text })
  }
  const [plainSpelling = String] = SPELLINGS
  const [plainCode = String] = CODES
  for (const spelling of SPELLINGS) for (const vector of vectors) add(vector, '', spelling, plainCode)
  for (const out of WAYS_OUT) for (const vector of ELEMENTS) add(vector, out, plainSpelling, plainCode)
  for (const code of CODES) for (const vector of vectors) add(vector, '', plainSpelling, code)
  const wanted = made.size + more
  while (made.size < wanted)
    add(random.pick(vectors), random.pick(WAYS_OUT), random.pick(SPELLINGS), random.pick(CODES))
  return [...made.values()]
}

/**
 * Fills fields with attacks, one after another and from the start again, several to a field as far as its limit goes. A
 * field of one line gets those that fit on one, with their line ends made blanks.
 */
export function attackFeeder(attacks: readonly Attack[], each = 5) {
  let next = 0
  return {
    /** Whether every attack has been given out at least once. */
    isRound: () => next >= attacks.length,
    fill(limit: number, lines: 'one' | 'several' = 'one'): string {
      let text = ''
      for (let given = 0, tries = 0; given < each && tries < attacks.length; tries++) {
        const attack = attacks[next % attacks.length]?.text ?? ''
        const fitting = lines === 'one' ? attack.replace(/\s+/g, ' ').trim() : attack
        const longer = text === '' ? fitting : `${text} ${fitting}`
        if (longer.length > limit && text !== '') break
        next++
        if (longer.length > limit) continue
        text = longer
        given++
      }
      return text
    },
  }
}
