/** The `@font-face` of the report's serif, from its WOFF2 in base64. */
export const serifFace = (woff2: string) =>
  `@font-face{font-family:'Source Serif 4';font-weight:200 900;src:url(data:font/woff2;base64,${woff2}) format('woff2')}`

/** The style of the HTML report: an article on paper, its apparatus quiet; it prints without its page's colours. */
export const REPORT_STYLE = `
:root{color-scheme:light;--ink:#1b1d21;--quiet:#555c66;--line:#d9d6cf;--paper:#fff;--soft:#f6f4ef}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.5 'Source Serif 4',Charter,'Noto Serif',Georgia,serif;overflow-wrap:break-word;hyphens:auto}
main{max-width:46rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
h1{font-size:2rem;line-height:1.15;margin:.2rem 0 1.2rem;text-wrap:balance}
h2{font-size:1.3rem;margin:2.6rem 0 .8rem;padding-top:.8rem;border-top:2px solid var(--ink)}
h3{font-size:1.05rem;margin:0}
h4{font:600 .8rem/1.4 system-ui,sans-serif;color:var(--quiet);margin:1.1rem 0 .35rem}
p{margin:.5rem 0}a{color:#0b4f80;text-underline-offset:.15em}
.kicker,.meta,dt,th,.chip,.count,footer,nav{font-family:system-ui,-apple-system,'Segoe UI','Noto Sans',sans-serif}
.kicker{font-size:.85rem;font-weight:600;color:var(--quiet);margin:0}
.meta{font-size:.82rem;color:var(--quiet)}
dl.facts{display:grid;grid-template-columns:minmax(7rem,max-content) 1fr;gap:.25rem 1rem;margin:0}
dl.facts dt{font-size:.82rem;color:var(--quiet);padding-top:.12rem}dl.facts dd{margin:0}
.note{background:var(--soft);padding:.7rem .9rem;border-left:3px solid var(--line);font-size:.92rem;white-space:pre-line}
.chip{display:inline-flex;align-items:center;vertical-align:-.1em;gap:.35rem;font-size:.85rem;font-weight:600}
.sign{flex:none}
table{border-collapse:collapse;width:100%;font-size:.9rem}th{text-align:left;font-size:.78rem;color:var(--quiet);font-weight:600}
td,th{padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:middle}
td.bar{width:50%}td.bar svg{display:block;width:100%;height:12px}.count{text-align:right;font-variant-numeric:tabular-nums;width:3rem}
article{padding:1.4rem 0;border-bottom:1px solid var(--line)}
.head{display:flex;justify-content:space-between;gap:1rem;align-items:baseline;flex-wrap:wrap}
blockquote{margin:.6rem 0;padding:.1rem 0 .1rem .9rem;border-left:3px solid currentColor;font-size:1.05rem}
.verdict{margin:.8rem 0;padding:.6rem .8rem;background:var(--soft)}
.verdict p,.evidence p{white-space:pre-line}
ul,ol{padding-left:1.2rem;margin:.4rem 0}li{margin:.35rem 0}ul.evidence{list-style:none;padding:0}ul.evidence li{margin:.6rem 0}
.stance{font:600 .78rem/1 system-ui,sans-serif}
q{quotes:auto}
footer{margin-top:3rem;font-size:.8rem;color:var(--quiet)}
@media(max-width:34rem){h1{font-size:1.5rem}dl.facts{grid-template-columns:1fr}dl.facts dd{margin-bottom:.4rem}}
@media print{body{font-size:10.5pt}main{max-width:none;padding:0}article,.verdict,tr,li{break-inside:avoid}h2,h3,h4{break-after:avoid}.verdict,.note{background:none;border:1px solid var(--line)}a{color:inherit}@page{margin:18mm 16mm}}
`
