/** The style of the published page: on screens of any width and on A4 paper. */
export const HTML_STYLE = `
:root { color: #1a1a1a; background: #fff; color-scheme: light; font-family: FangSong, STFangsong, FangSong_GB2312, SimSun, serif; }
body { margin: 0; }
main { max-width: 44em; margin: 0 auto; padding: 2em 1.25em 4em; font-size: 1.125rem; line-height: 1.9; }
h1 { margin: 1em 0 1.5em; font: 400 1.6em/1.5 FZXiaoBiaoSong-B05S, STZhongsong, SimSun, serif; text-align: center; text-wrap: balance; }
h2 { margin: 1.2em 0 .6em; font: 400 1.1em/1.6 SimHei, "Microsoft YaHei", sans-serif; break-after: avoid; }
h3 { margin: 0; font-size: 1em; font-weight: 400; font-family: KaiTi, STKaiti, KaiTi_GB2312, serif; text-indent: 2em; break-after: avoid; }
p, h1, h3 { white-space: pre-wrap; overflow-wrap: anywhere; }
p { margin: 0; min-height: 1.9em; text-indent: 2em; }
p.gouji-flush, p.gouji-mark { text-indent: 0; }
p.gouji-mark { text-align: center; font-family: SimHei, "Microsoft YaHei", sans-serif; color: #b00020; }
p.gouji-paper, p.gouji-cover { margin: 0 0 .4em; min-height: 0; font-family: KaiTi, STKaiti, KaiTi_GB2312, serif; text-align: center; text-indent: 0; }
p.gouji-paper { margin-top: -1em; font-size: 1.2em; }
ins { color: #0b4f9e; text-decoration: underline; }
del { color: #a8071a; text-decoration: line-through; }
td.gouji-words { text-align: left; }
.gouji-appendix { margin-top: 3em; }
main.gouji-large { font-size: 1.3rem; line-height: 2.2; }
main.gouji-large table { font-size: .95rem; }
p.gouji-signature, p.gouji-date { text-indent: 0; text-align: right; padding-right: 4em; }
p.gouji-signature { margin-top: 2em; padding-right: 2em; }
p.gouji-small { margin-top: 1em; min-height: 0; font-size: .75rem; line-height: 1.5; text-align: right; text-indent: 0; }
.gouji-level2 { font-family: KaiTi, STKaiti, KaiTi_GB2312, serif; }
.gouji-wide { position: relative; overflow-x: auto; margin: .6em 0 1.2em; }
.gouji-wide:focus-visible { outline: 3px solid #0b4f9e; outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font: .875rem/1.5 SimSun, serif; font-variant-numeric: tabular-nums; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0); white-space: nowrap; }
th, td { border: 1px solid #333; padding: .25em .3em; font-weight: 400; text-align: center; overflow-wrap: anywhere; }
th[scope^="row"] { text-align: left; }
th small { font-size: .85em; }
@media screen and (max-width: 40em) {
  main { padding: 1em 1em 3em; font-size: 1rem; }
  h1 { margin: .8em 0 1em; font-size: 1.35em; }
  p.gouji-signature, p.gouji-date { padding-right: 0; }
}
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@media print {
  main { max-width: none; padding: 0; font-size: 16pt; line-height: 28.95pt; }
  h1 { font-size: 22pt; }
  p { min-height: 28.95pt; }
  p.gouji-small { font-size: 9pt; }
  main.gouji-large { font-size: 18pt; line-height: 35.4pt; }
  main.gouji-large table { font-size: 10.5pt; }
  .gouji-appendix { margin-top: 0; break-before: page; }
  .gouji-wide { overflow: visible; }
  .gouji-whole { break-inside: avoid; }
  .gouji-wide table { min-width: 0; font-size: 9pt; line-height: 1.35; }
  th, td { padding: .15em .3em; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
`;

/** A running foot where browsers print one, from Chromium 131 on. Others leave it out. */
export function pagesStyle(foot: string): string {
  const line = foot.replace(/[^\p{L}\p{N}（）()　 ·、，—-]/gu, '');
  return `@page { @bottom-center { content: "${line}　　第 " counter(page) " 页　共 " counter(pages) " 页"; font: 9pt SimSun, serif; } }\n`;
}
